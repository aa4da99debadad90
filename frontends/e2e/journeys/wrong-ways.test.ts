import { describe, it } from "@jest/globals";
import { stage } from "../support/stage.js";

describe("a wrong way", () => {
  const { visitor } = stage();

  it("to a page that is not there leads to the start page", async () => {
    const lost = await visitor();
    await lost.open("/v2c/no-such-page?accountName=demo");
    await lost.page.getByText("There is no such page").waitFor();
    await lost.examine("no such page");
    await lost.page.getByRole("link", { name: "Go to the start page" }).click();
    await lost.heading(/Cloud services from/).waitFor();
  });

  it("to what only customers see leads over the sign-in", async () => {
    const stranger = await visitor();
    await stranger.open("/v2c/orders?accountName=demo");
    await stranger.page.waitForURL(/\/v2c\/sign-in\?.*next=/);
    await stranger.arrive("Sign in");
  });

  it("by a link that has expired leads to another link", async () => {
    const late = await visitor();
    await late.open("/v2c/verify-email?accountName=demo&token=expired");
    await late.page.getByRole("button", { name: "Confirm my address" }).click();
    await late.arrive("This link no longer works");
    await late.page.getByRole("link", { name: "Sign up again" }).waitFor();
  });
});
