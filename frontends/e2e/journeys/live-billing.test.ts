import { describe, expect, it } from "@jest/globals";
import { fresh } from "../support/fresh.js";
import { stage } from "../support/stage.js";
import { quietMonth, usageFile } from "../support/usage-file.js";
import type { Visitor } from "../support/visitor.js";

describe("billing that others do", () => {
  const { person } = stage();

  it("appears and moves without a reload: an import, a run in the list, a run on its page", async () => {
    const { month, period } = quietMonth(10);
    const [tomas, maren] = [
      await person("tomas@northlight.example"),
      await person("maren@northlight.example"),
    ];
    const { page } = tomas;
    await tomas.open("/console/usage");
    await tomas.arrive("Usage");
    await page
      .getByRole("table", { name: "Imports" })
      .or(page.getByText("Nothing imported yet"))
      .waitFor();
    await page.evaluate("window.isTheSamePage = true");
    const name = `${fresh("usage")}.csv`;
    await imports(maren, name, usageFile(fresh("Machine"), period));
    const row = page.getByRole("row").filter({ hasText: name });
    await row.getByText("Completed").waitFor();

    await page.getByRole("navigation", { name: "Areas" }).getByText("Billing").click();
    await tomas.arrive("Billing");
    await page.getByRole("tab", { name: "Billing runs" }).click();
    await page
      .getByRole("table", { name: "Billing runs" })
      .or(page.getByText("No billing run yet"))
      .waitFor();
    const runs = page.getByRole("row").filter({ hasText: month });
    const before = await runs.count();
    const id = await bills(maren, period);
    await runs.nth(before).waitFor();
    await runs.first().getByText("Completed").waitFor();
    expect(await page.evaluate("window.isTheSamePage")).toBe(true);

    await tomas.open(`/console/billing/runs/${await bills(maren, period, id)}`);
    await tomas.arrive(`Billing of ${month}`);
    await page.getByRole("main").getByText("Completed", { exact: true }).first().waitFor();
    await page.getByRole("row", { name: "Sunbird Analytics, Amazon Web Services" }).waitFor();
  });
});

async function imports(maren: Visitor, fileName: string, text: string): Promise<void> {
  const uploadId = await maren.page.evaluate(async (body) => {
    const headers = { "content-type": "text/csv" };
    const taken = await fetch("/files/uploads", { method: "PUT", headers, body });
    return ((await taken.json()) as { uploadId: string }).uploadId;
  }, text);
  const { importUsage } = await maren.ask<{ importUsage: { __typename: string } }>(
    "mutation Import($input: ImportUsageInput!) { importUsage(input: $input) { __typename } }",
    { input: { uploadId, fileName } },
  );
  expect(importUsage.__typename).toBe("ImportUsageSuccess");
}

/** Orders a run of the month; where one is under way, waits for it and orders the next. */
async function bills(maren: Visitor, period: string, after?: string): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { runBilling } = await maren.ask<{
      runBilling: { __typename: string; billingRun?: { id: string } };
    }>(
      `mutation Run($input: RunBillingInput!) {
         runBilling(input: $input) { __typename ... on RunBillingSuccess { billingRun { id } } } }`,
      { input: { period } },
    );
    const id = runBilling.billingRun?.id;
    if (id !== undefined && id !== after) return id;
    await maren.page.waitForTimeout(500);
  }
  throw new Error("the run was not ordered");
}
