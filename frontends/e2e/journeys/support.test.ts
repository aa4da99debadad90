import { it } from "@jest/globals";
import { fresh } from "../support/fresh.js";
import { mailTo } from "../support/outbox.js";
import { stage } from "../support/stage.js";

const { person } = stage();

it("a question goes from the “?” to the console, and its answer back to the page and by mail", async () => {
  const sami = await person("sami@harborlane.example");
  const priya = await person("priya@northlight.example");
  await priya.page.getByRole("navigation", { name: "Areas" }).getByText("Support").click();
  await priya.arrive("Support");

  const subject = fresh("How do I add seats");
  await sami.page.getByRole("button", { name: "Help" }).click();
  await sami.page.getByRole("menuitem", { name: "Ask for help" }).click();
  const dialog = sami.page.getByRole("dialog", { name: "Ask for help" });
  await dialog.getByLabel("Subject").fill(subject);
  await dialog.getByLabel("What can we do for you?").fill("The button is grey.");
  await sami.examine("question to ask");
  await dialog.getByRole("button", { name: "Send" }).click();
  await sami.page.getByText(/^Sent as /).waitFor();

  await priya.page.getByRole("row", { name: new RegExp(subject) }).click();
  const conversation = priya.page.getByRole("dialog");
  await conversation.getByRole("heading", { name: subject }).waitFor();
  await conversation.getByText("The button is grey.").waitFor();
  await priya.examine("a question and its answers");
  await priya.page.getByLabel("Your answer").fill("Ask your administrator.");
  await priya.page.getByRole("button", { name: "Send answer" }).click();
  await priya.page.getByText("Your answer is sent.").waitFor();

  await mailTo("sami@harborlane.example", new RegExp(subject));
  await sami.open("/v2c/support?accountName=demo");
  await sami.arrive("Support");
  const row = sami.page.getByRole("row", { name: new RegExp(subject) });
  await row.getByText("Answered").waitFor();
  await row.press("Enter");
  await sami.arrive(subject);
  await sami.page.getByRole("listitem").filter({ hasText: "Ask your administrator." }).waitFor();
});
