import { randomBytes } from "node:crypto";
import { describe, it } from "@jest/globals";
import { DESKTOP, PHONE, stage } from "../support/stage.js";

const fresh = (word: string) => `${word} ${randomBytes(3).toString("hex")}`;

describe("a partner's systems", () => {
  const { person } = stage();

  it.each([
    ["a wide window", DESKTOP],
    ["a phone", PHONE],
  ])("get a client whose secret is changed over and ended, in %s", async (_title, size) => {
    const maren = await person("maren@northlight.example", size);
    const { page } = maren;
    const name = fresh("ERP");
    await maren.open("/console/settings/api-clients");
    await maren.arrive("API clients");
    await page.getByRole("button", { name: "Create API client" }).first().click();
    await page.getByRole("textbox", { name: /Name/ }).fill(name);
    await page.getByRole("checkbox", { name: "Orders" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Create API client" }).click();
    await page.getByRole("button", { name: "I have stored it" }).click();

    await page.getByRole("button", { name: `Manage ${name}` }).click();
    await page.getByRole("heading", { name: "Secrets" }).waitFor();
    await maren.examine("an API client");
    await page.getByRole("button", { name: "Rotate secret" }).click();
    await page.getByText("You get a second secret.").waitFor();
    await maren.examine("rotating a secret");
    await page.getByRole("radio", { name: "When I revoke it" }).click();
    await page.getByRole("form").getByRole("button", { name: "Rotate secret" }).click();
    await page.getByText("The secret is shown only now").waitFor();
    await maren.examine("a new secret");
    await page.getByRole("button", { name: "I have stored it" }).click();

    await page.getByText("Two secrets work now").waitFor();
    await page
      .getByRole("button", { name: /^Revoke secret …/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Revoke secret", exact: true }).click();
    await page.getByText("Two secrets work now").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Revoke client" }).click();
    await page.getByText("This cannot be undone").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke client" }).last().click();
    await page.getByText(`${name} is revoked.`).waitFor();
  });

  it.each([
    ["a wide window", DESKTOP],
    ["a phone", PHONE],
  ])(
    "are told about events at an endpoint, whose deliveries are seen, in %s",
    async (_title, size) => {
      const maren = await person("maren@northlight.example", size);
      const { page } = maren;
      const url = `https://${randomBytes(4).toString("hex")}.invalid/hooks`;
      await maren.open("/console/settings/webhooks");
      await maren.arrive("Webhooks");
      await page.getByRole("button", { name: "Add endpoint" }).first().click();
      await page.getByRole("textbox", { name: /Address/ }).fill("https://127.0.0.1/");
      await page.getByRole("checkbox", { name: "order.changed" }).click();
      const add = page.getByRole("form").getByRole("button", { name: "Add endpoint" });
      await add.click();
      await page.getByText("The address is not on the public internet.").waitFor();
      await maren.examine("adding an endpoint");
      await page.getByRole("textbox", { name: /Address/ }).fill(url);
      await add.click();
      await page.getByText("The secret is shown only now").waitFor();
      await maren.examine("a signing secret");
      await page.getByRole("button", { name: "I have stored it" }).click();

      await page.getByRole("row", { name: url }).click();
      await maren.arrive("Webhook endpoint");
      await page.getByText("No deliveries yet").waitFor();
      await page.getByRole("button", { name: "Send test" }).click();
      // Nobody is there: the first try fails at once and the next one waits.
      await page.getByText("The host's name was not found.").waitFor();
      await page.getByRole("row", { name: /webhook.test/ }).click();
      await page.getByRole("heading", { name: "Message" }).waitFor();
      await maren.examine("a delivery");
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });

      await page.getByRole("button", { name: "Disable", exact: true }).click();
      await page.getByRole("button", { name: "Disable endpoint" }).click();
      await page.getByText("This endpoint is disabled").waitFor();
      await maren.examine("a disabled endpoint");
      await page.getByRole("button", { name: "Enable" }).click();
      await page.getByText("This endpoint is disabled").waitFor({ state: "hidden" });
      await page.getByRole("button", { name: "Rotate secret" }).click();
      await maren.examine("rotating a signing secret");
      await page.getByRole("button", { name: "Keep as it is" }).click();
      await page.getByRole("button", { name: "Delete" }).click();
      await page.getByRole("button", { name: "Delete endpoint" }).click();
      await maren.heading("Webhooks").waitFor();
      await page.getByRole("row", { name: url }).waitFor({ state: "detached" });
    },
  );
});
