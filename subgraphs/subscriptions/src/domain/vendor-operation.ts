/** What a vendor can be told to do with a subscription. */
export type VendorOperation = "QUANTITY" | "SUSPEND" | "RESUME" | "CANCEL";
