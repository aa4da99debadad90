import type { Logger } from "@markethall/runtime";
import type { Client } from "pg";
import type { EventStream } from "./event-stream.js";
import { type LogRow, toLoggedEvent } from "./log-row.js";

/** Few enough that the relay's session, which waits for them, is not silent for long (A24). */
const PAGE = 100;
const PAUSE_MS = 5_000;

/**
 * Gives a stream what the log has beyond it: after each commit, and after a crash in between. A stream that is away holds the log up
 * for a moment every few seconds and no longer: consumers look at the log meanwhile.
 */
export class StreamFeeder {
  private at: number | null = null;
  private behind = true;
  private notBefore = 0;

  constructor(
    private readonly stream: EventStream,
    private readonly log: Logger,
  ) {}

  /** @param grown whether the log has just grown. `client` is in no transaction: what it reads is committed. */
  async feed(client: Client, grown: boolean): Promise<void> {
    if (grown) this.behind = true;
    if (!this.behind || Date.now() < this.notBefore) return;
    const at = this.at ?? (await this.whereItIs(client));
    if (at === null) return;
    const { rows } = await client.query<LogRow>(
      `select * from events.log where position > $1 order by position limit ${PAGE}`,
      [at],
    );
    const events = rows.map(toLoggedEvent);
    if (!(await this.tried(() => this.stream.publish(events)))) return;
    this.at = events.at(-1)?.position ?? at;
    this.behind = events.length === PAGE;
  }

  /** A stream that is new begins with the log's last entry: whoever gets it takes what is older from the log. */
  private async whereItIs(client: Client): Promise<number | null> {
    let last: number | null = null;
    const answered = await this.tried(async () => {
      last = await this.stream.lastPosition();
    });
    if (!answered || last !== null) return last;
    const { rows } = await client.query("select coalesce(max(position), 1) as p from events.log");
    return Number(rows[0].p) - 1;
  }

  private async tried(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.log.warn({ err: error }, "the stream of events does not answer");
      this.at = null;
      this.notBefore = Date.now() + PAUSE_MS;
      return false;
    }
  }
}
