import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { stage } from "../support/stage.js";

const CATALOG = "/v2c/catalog?accountName=demo";
const MISSING = "This part could not be loaded";

/** A remote's files are code that runs with a customer's rights: one that is not what was built must not run. */
describe("a remote with one byte changed", () => {
  const { visitor } = stage();

  it.each([
    ["its first file", /\/remotes\/storefront\/remoteEntry\.[0-9a-f]+\.js$/],
    ["a file that it fetches", /\/remotes\/storefront\/static\/js\/async\/.*\.js$/],
  ])("does not run: %s", async (_, file) => {
    const newcomer = await visitor();
    newcomer.expectsTrouble();
    const { page } = newcomer;
    const mend = await changes(page, file);
    await newcomer.open(CATALOG);
    const problem = page.getByRole("heading", { name: MISSING });
    await problem.waitFor();
    expect(await page.evaluate("window.changed")).toBeUndefined();
    // The rest works: the way in is the shell's own.
    await page.getByRole("link", { name: "Sign in" }).first().waitFor();

    await mend();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("article").first().waitFor();
  });
});

/** Answers with the file and one statement more. @returns an end of it */
async function changes(page: Page, file: RegExp): Promise<() => Promise<void>> {
  await page.route(file, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};window.changed = true;` });
  });
  return () => page.unroute(file);
}
