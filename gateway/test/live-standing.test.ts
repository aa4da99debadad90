import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { eventually } from "./support/client.js";
import { RawSocket } from "./support/raw-socket.js";
import { CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

const WATCH = "subscription ($id: ID!) { orderChanged(id: $id) { status } }";
const ACTIVITY = "subscription ($after: Int) { activity(after: $after) { sequence } }";
const STANDS = { data: null, extensions: { stands: true } };

const portal = new TinyPortal();
beforeAll(() => portal.start());
afterAll(() => portal.stop());
const sockets: RawSocket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.end();
  await eventually("the end of every socket", async () => portal.openSockets === 0);
});

async function open(who: string): Promise<RawSocket> {
  const socket = new RawSocket(portal.url, who);
  sockets.push(socket);
  return socket.init();
}

/** The state is there first; its event comes through the log, as from a committed transaction. */
function changes(id: string, status: string): void {
  portal.states.set(id, status);
  portal.log.add({
    type: "subscriptions.order.changed.v1",
    customerId: CUSTOMER,
    payload: { orderId: id, status },
  });
}

const payloads = ({ messages }: RawSocket, id = "1"): unknown[] =>
  messages.filter((message) => message.type === "next" && message.id === id).map((m) => m.payload);
const standing = (socket: RawSocket, id = "1") =>
  socket.first((message) => message.type === "next" && message.id === id);

async function ask(id: string): Promise<string> {
  const response = await fetch(`${portal.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: "__Host-markethall=admin" },
    body: JSON.stringify({
      query: "query ($id: ID!) { order(id: $id) { status } }",
      variables: { id },
    }),
  });
  const { data } = (await response.json()) as { data: { order: { status: string } } };
  return data.order.status;
}

/** Does what our pages do: asks, follows, asks anew when told that it follows, and after each event. No clock. */
class Page {
  shown: string | null = null;
  private asked = 0;
  private readonly looks = new Set<() => void>();

  constructor(private readonly id: string) {}

  async load(): Promise<void> {
    const number = (this.asked += 1);
    const status = await ask(this.id);
    if (number === this.asked) this.shown = status;
    for (const look of this.looks) look();
  }

  /** Ends when the start of the subscription is on its way. */
  async follow(): Promise<RawSocket> {
    const socket = await open("admin");
    await socket.subscribeAcknowledged("1", WATCH, { id: this.id });
    let read = 0;
    void socket.first(() => {
      for (const now = payloads(socket).length; read < now; read += 1) void this.load();
      return false;
    });
    return socket;
  }

  /** Ends when the page shows this. */
  async shows(status: string): Promise<void> {
    while (this.shown !== status)
      await new Promise<void>((resolve) => this.looks.add(() => resolve()));
  }
}

describe("a subscription that stands", () => {
  const moments = ["before", "between", "while it starts", "once it stands"] as const;

  it.each(moments)("leaves the page with the right state when it changes %s", async (moment) => {
    const id = `moved ${moment}`;
    portal.states.set(id, "OLD");
    const change = (now: string) => now === moment && changes(id, "NEW");
    const page = new Page(id);
    change("before");
    await page.load();
    change("between");
    const socket = await page.follow();
    change("while it starts");
    await standing(socket);
    change("once it stands");
    await page.shows("NEW");
  });

  it("leaves it so whatever changes whenever, with a log that is read late", async () => {
    portal.log.slowMs = 4;
    let run = 0;
    const step = fc.constantFrom("change", "load", "moment");
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 8 }),
        fc.array(step, { maxLength: 8 }),
        async (before, after) => {
          const id = `any ${(run += 1)}`;
          const page = new Page(id);
          let changed = 0;
          portal.states.set(id, "0");
          const walk = async (steps: readonly string[]): Promise<void> => {
            for (const what of steps) {
              if (what === "change") changes(id, String((changed += 1)));
              else if (what === "load") await page.load();
              else await new Promise((go) => setTimeout(go, 2));
            }
          };
          await walk(before);
          const socket = await page.follow();
          await walk(after);
          await page.shows(String(changed));
          socket.end();
        },
      ),
      { numRuns: 30 },
    );
    portal.log.slowMs = 0;
  });

  it("is said before anything else, executes nothing, and once to each who asked for it", async () => {
    portal.orders.asked.length = 0;
    const [told, untold] = [await open("admin"), await open("admin")];
    await told.subscribeAcknowledged("1", WATCH, { id: "o1" });
    await untold.subscribe("1", WATCH, { id: "o1" });
    await untold.subscribeAcknowledged("2", WATCH, { id: "o2" });
    await Promise.all([standing(told), standing(untold, "2")]);
    expect(portal.orders.asked).toHaveLength(0);
    changes("o1", "COMPLETED");
    await Promise.all([told.first(() => payloads(told).length === 2), standing(untold)]);
    const event = { data: { orderChanged: { status: "COMPLETED" } } };
    expect([payloads(told), payloads(untold)]).toEqual([[STANDS, event], [event]]);
    expect(portal.orders.asked).toHaveLength(1);
  });

  it("is said before what was missed", async () => {
    for (let i = 0; i < 3; i += 1) changes("o3", String(i));
    const last = await portal.log.lastSequence({ customerId: CUSTOMER });
    const socket = await open("admin");
    await socket.subscribeAcknowledged("1", ACTIVITY, { after: last - 3 });
    await socket.first(() => payloads(socket).length === 4);
    const missed = [2, 1, 0].map((back) => ({ data: { activity: { sequence: last - back } } }));
    expect(payloads(socket)).toEqual([STANDS, ...missed]);
  });

  it("is not said of what may not be followed", async () => {
    const socket = await open("admin");
    await socket.subscribeAcknowledged("1", "subscription { nothing }");
    expect(await socket.first(({ id }) => id === "1")).toMatchObject({ type: "error" });
    expect(payloads(socket)).toEqual([]);
  });

  it("is followed by answers of its own, not by one that began before", async () => {
    const socket = await open("admin");
    const release = portal.orders.hold();
    portal.orders.asked.length = 0;
    const before = ask("o4");
    await eventually("the question", async () => portal.orders.asked.length === 1);
    await socket.subscribeAcknowledged("1", WATCH, { id: "o4" });
    await standing(socket);
    const after = ask("o4");
    await eventually("a question of its own", async () => portal.orders.asked.length === 2);
    release();
    await Promise.all([before, after]);
  });
});
