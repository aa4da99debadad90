/** The looks of pages that belong to no reseller. */
export const neutralBrand = {
  primaryColor: "#3b5bdb",
  accentColor: "#5f3dc4",
  radius: "SOFT",
  font: "INTER",
} as const;
