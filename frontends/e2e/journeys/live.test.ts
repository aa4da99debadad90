import { afterEach, describe, expect, it } from "@jest/globals";
import type { Page, WebSocket } from "playwright-core";
import { type CuttableLine, cuttableLine } from "../support/cuttable-line.js";
import { portal } from "../support/portal.js";
import { approves, completed, placesLargeOrder } from "../support/large-order.js";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const LOST = "The connection was lost. Reconnecting";

describe("a page that moves live", () => {
  const { person, visitor } = stage();
  let line: CuttableLine | null = null;
  afterEach(async () => {
    await line?.close();
    line = null;
  });

  it("says that the connection is lost, and shows what happened meanwhile once it is back", async () => {
    const [leo, maren] = [
      await person("leo@harborlane.example"),
      await person("maren@northlight.example"),
    ];
    const order = await placesLargeOrder(leo);
    line = await cuttableLine();
    leo.expectsTrouble();
    const { page } = leo;
    const live = page.waitForEvent("websocket").then(acknowledged);
    await page.goto(`${line.url}/v2c/orders/${order.id}?accountName=demo`);
    await status(leo, "Pending approval").waitFor();
    await live;
    await page.evaluate("window.isTheSamePage = true");

    line.cut();
    const lost = page.getByRole("status").filter({ hasText: LOST });
    await lost.waitFor();
    await leo.examine("a page without connection");
    await approves(maren, order.number);
    await completed(leo, order.id);
    expect(await status(leo, "Pending approval").isVisible()).toBe(true);

    line.mend();
    await status(leo, "Completed").waitFor();
    await lost.waitFor({ state: "hidden" });
    expect(await page.evaluate("window.isTheSamePage")).toBe(true);
  });

  it("shows what happened between its question and the start of its subscription", async () => {
    const [leo, maren] = [
      await person("leo@harborlane.example"),
      await person("maren@northlight.example"),
    ];
    const order = await placesLargeOrder(leo);
    const { page } = leo;
    const subscriptions = await holdBack(page);
    await page.goto(`${portal().url}/v2c/orders/${order.id}?accountName=demo`);
    await status(leo, "Pending approval").waitFor();
    await subscriptions.asked;
    await approves(maren, order.number);
    await completed(leo, order.id);
    expect(await status(leo, "Pending approval").isVisible()).toBe(true);

    subscriptions.release();
    await status(leo, "Completed").waitFor();
  });

  it("shows the sign-in when the session ends elsewhere, and does not keep calling", async () => {
    const tomas = portal().signIns.find(({ email }) => email === "tomas@northlight.example");
    if (!tomas) throw new Error("the demo world has no Tomas");
    const leaving = await visitor();
    await leaving.signIn(tomas, "console");
    // The page after the sign-in follows things, too: its line must not be taken for the one that is waited for.
    await leaving.page.goto("about:blank");
    const live = leaving.page.waitForEvent("websocket").then(acknowledged);
    await leaving.open("/console/approvals");
    await live;
    let calls = 0;
    leaving.page.on("websocket", () => (calls += 1));
    await leaving.ask("mutation { signOut { __typename } }");
    await leaving.page.getByRole("dialog").getByRole("link", { name: "Sign in again" }).waitFor();
    await leaving.examine("a session that has ended");
    // Longer than the first pause before a page would come back.
    await leaving.page.waitForTimeout(1_500);
    expect(calls).toBe(0);
  });
});

/** Keeps what the page wants to follow from the gateway until it is released. */
async function holdBack(page: Page): Promise<{ asked: Promise<void>; release: () => void }> {
  let [ask, release] = [() => undefined as void, () => undefined as void];
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.routeWebSocket(/\/graphql$/, (line) => {
    const gateway = line.connectToServer();
    line.onMessage(async (message) => {
      if (String(message).includes('"type":"subscribe"')) {
        ask();
        await released;
      }
      gateway.send(message);
    });
  });
  return { asked, release };
}

/** Until the gateway has let the page in. */
async function acknowledged(socket: WebSocket): Promise<void> {
  await socket.waitForEvent("framereceived", (frame) =>
    frame.payload.toString().includes("connection_ack"),
  );
}

/** The page's own status, in its header. */
function status({ page }: Visitor, name: string) {
  return page.getByRole("main").getByText(name, { exact: true }).first();
}
