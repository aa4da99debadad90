import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { choose } from "../support/choose.js";
import { fresh } from "../support/fresh.js";
import { mailTo } from "../support/outbox.js";
import { stage } from "../support/stage.js";
import { quietMonth, usageFile } from "../support/usage-file.js";

describe("from usage to a statement", () => {
  const { person } = stage();

  it("a file goes in, bad lines are named; a run drafts; the statement opened is the customer's, with its PDF, until it is taken back", async () => {
    const { month, period } = quietMonth(8);
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
    const voiding = page.getByRole("dialog");
    await voiding.getByRole("textbox", { name: `Type ${number} to go on` }).fill(number);
    await voiding.getByRole("button", { name: "Void statement" }).click();
    await page.getByText("Void", { exact: true }).waitFor();
    await noah.page.reload();
    await noah.page.getByText("This statement was taken back").waitFor();
  });

  it("a statement is compared with the month before, and a month is reconciled with what vendors bill", async () => {
    const tomas = await person("tomas@northlight.example");
    const { page } = tomas;
    await tomas.open("/console/billing?status=OPEN");
    await page.getByRole("table", { name: "Statements" }).getByRole("row").nth(1).press("Enter");
    await page.getByRole("tab", { name: /^Compared with/ }).click();
    await page.getByRole("table", { name: /^From .+ to / }).waitFor();
    await tomas.examine("statement compared");

    await tomas.open("/console/billing?view=reconciliation&equal=shown");
    const rows = page.getByRole("table", { name: /^Reconciliation of/ }).getByRole("row");
    await rows.nth(1).waitFor();
    await tomas.examine("reconciliation");
  });
});
