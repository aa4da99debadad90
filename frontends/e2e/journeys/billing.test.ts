import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { choose } from "../support/choose.js";
import { fresh } from "../support/fresh.js";
import { mailTo } from "../support/outbox.js";
import { stage } from "../support/stage.js";

describe("from usage to a statement", () => {
  const { person } = stage();

  it("a file goes in, bad lines are named; a run drafts; the statement opened is the customer's, with its PDF, until it is taken back", async () => {
    const { month, period } = quietMonth();
    const tomas = await person("tomas@northlight.example");
    const { page } = tomas;
    await page.getByRole("navigation", { name: "Areas" }).getByText("Usage").click();
    await tomas.arrive("Usage");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a file" }).click(),
    ]);
    const name = `${fresh("usage")}.csv`;
    const service = fresh("Machine");
    const buffer = Buffer.from(usageFile(service, period));
    await chooser.setFiles({ name, mimeType: "text/csv", buffer });
    const imported = page.getByRole("dialog").filter({ hasText: name });
    await imported.getByText(/· 3 rows$/).waitFor();
    await imported.getByRole("list", { name: "Rejected lines" }).getByText("Line 3").waitFor();
    await tomas.examine("import of usage");
    await page.keyboard.press("Escape");

    await page.getByRole("navigation", { name: "Areas" }).getByText("Billing").click();
    await tomas.arrive("Billing");
    await page.getByRole("button", { name: "Run billing" }).click();
    const run = page.getByRole("dialog", { name: "Run billing" });
    await choose(run, "Month", month);
    await run.getByRole("radio", { name: "Some of them" }).check();
    await choose(run, "Which customers", /Sunbird/);
    await run.getByRole("heading", { name: "Run billing" }).click();
    await tomas.examine("billing to run");
    await run.getByRole("button", { name: "Run billing" }).click();
    await tomas.arrive(`Billing of ${month}`);
    await page.getByRole("row", { name: "Sunbird Analytics, Amazon Web Services" }).click();
    await tomas.arrive("Draft for Sunbird Analytics");
    await page.getByText(service).first().waitFor();
    await page.getByRole("button", { name: /^Open/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: /^Open/ }).click();
    const heading = tomas.heading(/\d/);
    await heading.waitFor();
    const number = await heading.innerText();
    await mailTo("noah@sunbird.example", new RegExp(number));

    const noah = await person("noah@sunbird.example");
    await noah.page.getByRole("navigation", { name: "Main" }).getByText("Billing").click();
    await noah.arrive("Billing");
    await noah.page
      .getByRole("row", { name: `Statement ${number} of Amazon Web Services` })
      .press("Enter");
    await noah.arrive(`Statement ${number}`);
    await noah.page.getByText(service).first().waitFor();
    const [file] = await Promise.all([
      noah.page.waitForEvent("download"),
      noah.page.getByRole("link", { name: "Download PDF" }).click(),
    ]);
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(file.suggestedFilename()).toContain(number);

    await page.getByRole("button", { name: "Void statement" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Void statement" }).click();
    await page.getByText("Void", { exact: true }).waitFor();
    await noah.page.reload();
    await noah.page.getByText("This statement was taken back").waitFor();
  });
});

/** A month that a run may bill and that nothing else of the demo world touches. */
function quietMonth(): { month: string; period: string } {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 8, 1));
  const words = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return { month: first.toLocaleString("en-US", words), period: first.toISOString().slice(0, 7) };
}

/** Three rows of FOCUS 1.0 in Sunbird's account at AWS, the second of them faulty. */
function usageFile(service: string, period: string): string {
  const day = (number: number) => `${period}-0${number} 00:00:00`;
  const row = (cost: string) =>
    ({
      BilledCost: cost,
      BillingAccountId: "1234567890123",
      BillingAccountName: "SunBird",
      BillingCurrency: "USD",
      BillingPeriodEnd: day(9),
      BillingPeriodStart: day(1),
      ChargeCategory: "Usage",
      ChargeClass: "NULL",
      ChargeDescription: service,
      ChargeFrequency: "Usage-Based",
      ChargePeriodEnd: day(3),
      ChargePeriodStart: day(2),
      ConsumedQuantity: "1",
      ConsumedUnit: "Hrs",
      EffectiveCost: cost,
      ListCost: cost,
      ListUnitPrice: cost,
      PricingQuantity: "1",
      PricingUnit: "Hrs",
      ProviderName: "AWS",
      ServiceCategory: "Compute",
      ServiceName: service,
      SkuId: service,
      SubAccountId: "1234567890123",
      SubAccountName: "SunBird",
      Tags: "NULL",
    }) as const;
  const rows = [row("12.34567890"), row("not a number"), row("7.65432110")];
  return [Object.keys(row("")), ...rows.map((one) => Object.values(one)), []]
    .map((cells) => cells.join(","))
    .join("\n");
}
