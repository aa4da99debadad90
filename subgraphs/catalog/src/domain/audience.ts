/** For whom the catalogue is shown, and by that at which prices. */
export type Audience =
  /** A visitor of a storefront: list prices of the reseller's vendors. */
  | "VISITOR"
  /** A signed-in customer: its own vendors, at the prices of its book. */
  | "CUSTOMER"
  /** The reseller itself and its partner systems: its vendors, at its default book's prices. */
  | "RESELLER"
  /** Platform staff and visitors of no storefront: list prices in US dollars. */
  | "PLATFORM";
