import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { eventually } from "./support/client.js";
import { RawSocket } from "./support/raw-socket.js";
import { CUSTOMER, OTHER_CUSTOMER, TinyPortal } from "./support/tiny-portal.js";

const ACTIVITY = "subscription ($after: Int) { activity(after: $after) { sequence kind } }";
const BEHIND = 60;

const portal = new TinyPortal();
beforeAll(() => portal.start({ live: { eventsBehind: BEHIND, catchingUp: 2 } }));
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

const numbers = (socket: RawSocket, id = "1"): number[] =>
  socket.messages
    .filter((message) => message.type === "next" && message.id === id)
    .map(({ payload }) => payload as { data: { activity: { sequence: number } } })
    .map(({ data }) => data.activity.sequence);

/** Something happens: to the customer, to another, for the console alone, or for nobody to see. */
type Happening = "own" | "other" | "console" | "internal";
function happens(what: Happening): void {
  portal.log.add({
    type: "subscriptions.order.changed.v1",
    customerId: what === "other" ? OTHER_CUSTOMER : CUSTOMER,
    audience: what === "console" || what === "internal" ? what : "all",
    payload: { orderId: "o1", status: "x" },
  });
}

/** A viewer that keeps the last number it saw and comes back with it. */
class Viewer {
  readonly seen: number[] = [];
  private socket: RawSocket | null = null;

  constructor(
    private readonly who: string,
    private readonly from: number,
  ) {}

  async comeBack(): Promise<void> {
    this.leave();
    this.socket = await open(this.who);
    await this.socket.subscribe("1", ACTIVITY, { after: this.seen.at(-1) ?? this.from });
  }

  /** Cut, with whatever is on its way: only what arrived counts as seen. */
  leave(): void {
    this.socket?.end();
    if (this.socket) this.seen.push(...numbers(this.socket));
    this.socket = null;
  }

  async seesUpTo(sequence: number): Promise<void> {
    const socket = this.socket;
    if (!socket) throw new Error("the viewer is away");
    if ((this.seen.at(-1) ?? this.from) < sequence)
      await socket.first(() => numbers(socket).includes(sequence));
    this.leave();
  }
}

const staff = { resellerId: "", customerId: null };
const customer = { resellerId: "", customerId: CUSTOMER };

describe("activity", () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Happening>("own", "other", "console", "internal") },
    { weight: 2, arbitrary: fc.constantFrom("staff is cut", "customer is cut") },
    { weight: 2, arbitrary: fc.constant("a moment passes") },
  );

  beforeAll(() => void (portal.log.slowMs = 4));
  afterAll(() => void (portal.log.slowMs = 0));

  it("has no gap, repeats nothing and keeps its order, whenever viewers are cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const viewers = {
          staff: new Viewer("owner", await portal.log.lastSequence(staff)),
          customer: new Viewer("admin", await portal.log.lastSequence(customer)),
        };
        const first = {
          staff: await portal.log.lastSequence(staff),
          customer: await portal.log.lastSequence(customer),
        };
        await Promise.all([viewers.staff.comeBack(), viewers.customer.comeBack()]);
        for (const what of steps) {
          if (what === "staff is cut") await viewers.staff.comeBack();
          else if (what === "customer is cut") await viewers.customer.comeBack();
          else if (what === "a moment passes") await new Promise((go) => setTimeout(go, 3));
          else happens(what);
        }
        for (const [name, viewer, of] of [
          ["staff", viewers.staff, staff],
          ["customer", viewers.customer, customer],
        ] as const) {
          const last = await portal.log.lastSequence(of);
          await viewer.seesUpTo(last);
          const all = Array.from({ length: last - first[name] }, (_, i) => first[name] + 1 + i);
          expect(viewer.seen).toEqual(all);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("goes on live where the past ends, for many who come back at once, asking once for each event", async () => {
    const from = await portal.log.lastSequence(customer);
    for (let i = 0; i < 10; i += 1) happens("own");
    portal.orders.asked.length = 0;
    const all = await Promise.all(Array.from({ length: 12 }, () => open("admin")));
    await Promise.all(all.map((socket) => socket.subscribe("1", ACTIVITY, { after: from })));
    for (let i = 0; i < 10; i += 1) happens("own");
    const expected = Array.from({ length: 20 }, (_, i) => from + 1 + i);
    for (const socket of all) await socket.first(() => numbers(socket).at(-1) === from + 20);
    expect(all.map((socket) => numbers(socket))).toEqual(all.map(() => expected));
    expect(portal.orders.asked).toHaveLength(20);
  });

  it.each([
    { what: "too much was missed", behind: BEHIND + 1 },
    { what: "the number is from elsewhere", behind: -1 },
  ])("says that a page has to load anew when $what", async ({ behind }) => {
    for (let i = 0; i <= BEHIND; i += 1) happens("own");
    const last = await portal.log.lastSequence(customer);
    const socket = await open("admin");
    await socket.subscribe("near", ACTIVITY, { after: last - BEHIND });
    await socket.subscribe("1", ACTIVITY, { after: last - behind });
    expect(await socket.first(({ type }) => type === "error")).toMatchObject({
      id: "1",
      payload: [{ extensions: { code: "RESYNC_REQUIRED" } }],
    });
    await socket.first(() => numbers(socket, "near").at(-1) === last);
    expect(numbers(socket, "near")).toHaveLength(BEHIND);
  });

  it("says so too when the log no longer reaches back that far", async () => {
    happens("own");
    happens("own");
    const last = await portal.log.lastSequence(customer);
    portal.log.forget(customer, last - 1);
    const socket = await open("admin");
    await socket.subscribe("1", ACTIVITY, { after: last - 2 });
    expect(await socket.first(({ type }) => type === "error")).toMatchObject({
      payload: [{ extensions: { code: "RESYNC_REQUIRED" } }],
    });
  });
});

describe("a subgraph that is away", () => {
  it("leaves no hole: the stream ends with an error, and goes on from its number", async () => {
    const patient = new TinyPortal();
    await patient.start({ live: { outageMs: [10, 10] } });
    const socket = await new RawSocket(patient.url, "admin").init();
    const missed = { type: "subscriptions.order.changed.v1", customerId: CUSTOMER };
    const payload = { orderId: "o1", status: "x" };
    await socket.subscribe("1", ACTIVITY, { after: 0 });
    patient.log.add({ ...missed, payload });
    await socket.first(() => numbers(socket).length === 1);
    await patient.orders.stop();
    patient.log.add({ ...missed, payload });
    patient.log.add({ ...missed, payload });
    expect(await socket.first(({ type }) => type === "error")).toMatchObject({
      payload: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
    });
    await patient.orders.start();
    await eventually("the rest", async () => {
      const id = `again ${Math.random()}`;
      await socket.subscribe(id, ACTIVITY, { after: 1 });
      await socket.first((message) => message.id === id);
      return numbers(socket, id).length > 0;
    });
    socket.end();
    await patient.stop();
  });
});
