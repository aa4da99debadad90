import { randomBytes } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { EventLog } from "@markethall/events";
import { logger } from "@markethall/runtime";
import { testDatabase, type TestDatabase } from "../src/index.js";
import { noteSchema } from "./note-subgraph.js";

/** Stands before PostgreSQL and can be away. */
class Door {
  isOpen = true;
  atOnce = 0;
  most = 0;
  private readonly inside = new Set<Socket>();
  readonly server: Server = createServer((socket) => this.enter(socket));

  constructor(private readonly behind: URL) {}

  async url(): Promise<string> {
    await once(this.server.listen(0, "127.0.0.1"), "listening");
    const url = new URL(this.behind);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  shut(): void {
    this.isOpen = false;
    for (const socket of this.inside) socket.destroy();
  }

  private enter(socket: Socket): void {
    this.atOnce += 1;
    this.most = Math.max(this.most, this.atOnce);
    this.inside.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => {
      this.atOnce -= 1;
      this.inside.delete(socket);
    });
    if (!this.isOpen) return void setImmediate(() => socket.destroy());
    const line = connect(Number(this.behind.port), this.behind.hostname);
    line.on("error", () => socket.destroy());
    socket.pipe(line).pipe(socket);
    socket.once("close", () => line.destroy());
  }
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(noteSchema);
});
afterAll(() => database.close());

describe("the event log", () => {
  it("comes back to a database that was away, with one attempt at a time", async () => {
    const door = new Door(new URL(database.urlOf("events_reader")));
    const log = new EventLog(await door.url(), logger("test", "silent"));
    await log.start();
    try {
      const told = new EventEmitter();
      await log.followClock(() => told.emit("told"));
      door.shut();
      door.most = 0;
      for (let attempt = 0; attempt < 4; attempt += 1) await once(door.server, "connection");
      expect(door.most).toBe(1);
      door.isOpen = true;
      await once(told, "told");
    } finally {
      await log.stop();
      door.server.close();
    }
  });

  it("answers fewer events where they are large, and passes none over", async () => {
    const log = new EventLog(database.urlOf("events_reader"), logger("test", "silent"));
    const last = await log.lastPosition();
    // What does not compress stands in the table as large as it is: each takes more than half of a page.
    const large = () => randomBytes(200_000).toString("hex");
    for (const at of [1, 2, 3, 4]) {
      await database.admin.query(
        `insert into events.log (position, event_id, source, type, tenant_id, audience, payload, occurred_at)
         values ($1, gen_random_uuid(), 'test', 'test.large.v1', gen_random_uuid(), 'internal', $2, now())`,
        [last + at, JSON.stringify({ at, text: large() })],
      );
    }
    const pages: number[][] = [];
    for (let position = last; ;) {
      const page = await log.after(position);
      if (page.length === 0) break;
      pages.push(page.map(({ payload }) => (payload as { at: number }).at));
      position = page.at(-1)!.position;
    }
    await log.stop();
    expect(pages.flat()).toEqual([1, 2, 3, 4]);
    expect(pages.length).toBeGreaterThan(1);
  });
});
