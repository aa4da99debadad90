import type { Locator, Page } from "playwright-core";

/** Chooses from a list that opens below its field; the list stands elsewhere in the page. */
export async function choose(
  within: Page | Locator,
  field: string,
  option: string | RegExp,
): Promise<void> {
  await within.getByRole("combobox", { name: field }).click();
  const page = "page" in within ? within.page() : within;
  await page.getByRole("option", { name: option }).first().click();
}
