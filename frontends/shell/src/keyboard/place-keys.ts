/** "g" and a letter go to a place of the console; the letters are the same in every language, as they stand on the keyboard. */
export const placeKeys: Readonly<Record<string, string>> = {
  "/console": "g h",
  "/console/approvals": "g a",
  "/console/customers": "g c",
  "/console/orders": "g o",
  "/console/stuck-work": "g w",
  "/console/support": "g s",
  "/console/resellers": "g r",
  "/console/price-books": "g p",
  "/console/billing": "g b",
  "/console/usage": "g u",
  "/console/reports": "g t",
  "/console/settings": "g e",
};
