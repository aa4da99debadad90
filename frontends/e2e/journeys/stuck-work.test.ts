import { afterAll, it } from "@jest/globals";
import { placesOrder } from "../support/place-order.js";
import { stage } from "../support/stage.js";
import { misbehave } from "../support/vendor-simulator.js";

/** An order that failed some times is tried again within half a minute. */
const UNTIL_NEXT_TRY_MS = 45_000;

const { person } = stage();
afterAll(() => misbehave({ nonsense: 0 }));

it("an order whose vendor answers nonsense is seen in the console, tried again there and completes", async () => {
  const tomas = await person("tomas@northlight.example");
  await tomas.page.getByRole("navigation", { name: "Areas" }).getByText("Stuck work").click();
  await tomas.arrive("Stuck work");

  const leo = await person("leo@harborlane.example");
  await leo.open("/v2c/product/microsoft-365-business-premium?accountName=demo");
  await leo.page.getByRole("button", { name: "Add to cart" }).click();
  const cart = leo.page.getByRole("dialog", { name: "Your cart" });
  await cart.getByRole("link", { name: "Checkout" }).click();
  await misbehave({ nonsense: 1 });
  await placesOrder(leo);
  const heading = leo.page.getByRole("heading", { level: 1, name: /^Order / });
  const number = (await heading.innerText()).replace("Order ", "").trim();
  await leo.page.getByText("The vendor's answer could not be understood.").first().waitFor();

  // It appears without a reload.
  const row = tomas.page.getByRole("row", { name: new RegExp(`Order ${number}`) });
  await row.getByText("The vendor's answer could not be understood.").waitFor();
  await tomas.examine("something stuck");
  await row.getByRole("button", { name: `Try again: Order ${number}` }).click();
  const dialog = tomas.page.getByRole("dialog", { name: `Try again: Order ${number}` });
  await dialog.getByText("is not ordered twice").waitFor();
  await tomas.examine("asked before trying again");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await tomas.page.getByText(`Order ${number}: tried again.`).waitFor();
  await misbehave({ nonsense: 0 });
  await row.waitFor({ state: "detached", timeout: UNTIL_NEXT_TRY_MS });
  await leo.page.getByRole("main").getByText("Completed", { exact: true }).first().waitFor();
});
