/** Colours of pages that belong to no reseller. */
export const neutralBrand = { primaryColor: "#3b5bdb", accentColor: "#5f3dc4" } as const;
