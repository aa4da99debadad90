export const spendGroups = ["DAY", "PRODUCT", "VENDOR", "CLOUD_ACCOUNT"] as const;
/** What spend is shown by. */
export type SpendGroup = (typeof spendGroups)[number];
