import type { Visitor } from "./visitor.js";

/** From the checkout's first step to the order's page: through the steps, accepting what is to be accepted. */
export async function placesOrder(
  { page }: Visitor,
  { purchaseOrder }: { readonly purchaseOrder?: string } = {},
): Promise<void> {
  const goOn = page.getByRole("button", { name: "Continue" });
  await goOn.click();
  await page.waitForURL(/step=details/);
  if (purchaseOrder !== undefined) await page.getByLabel("Purchase order").fill(purchaseOrder);
  await goOn.click();
  await page.waitForURL(/step=(terms|confirm)/);
  if (page.url().includes("step=terms")) {
    for (const terms of await page.getByRole("checkbox", { name: /^I accept/ }).all())
      await terms.check();
    await goOn.click();
  }
  await page.getByRole("button", { name: "Place order" }).click();
  await page.waitForURL(/\/v2c\/orders\/[0-9a-f-]+/);
  await page.getByRole("heading", { level: 1, name: /^Order / }).waitFor();
}
