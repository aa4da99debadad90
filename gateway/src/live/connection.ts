import type { Duplex } from "node:stream";
import { metrics } from "@markethall/telemetry";
import type { WebSocket } from "ws";
import { FELL_BEHIND, TOO_BUSY_A_CLIENT } from "./close-codes.js";
import type { LiveBounds } from "./live-bounds.js";

const SECOND_MS = 1_000;

/**
 * One websocket and the line under it. Messages of the protocol go through `ws`; events go to the line as frames that are
 * already written, which is sound only without compression and without messages in parts. What waits for
 * a peer that does not read is bounded: past the bound the socket is cut, and nobody else waits for it.
 */
export class Connection {
  private waiting = 0;
  private readonly taken = (): void => void (this.waiting -= 1);
  private answered = true;
  private readonly beat: NodeJS.Timeout;
  private second = { began: 0, messages: 0 };

  constructor(
    private readonly webSocket: WebSocket,
    private readonly line: Duplex,
    private readonly bounds: LiveBounds,
  ) {
    webSocket.on("pong", () => (this.answered = true));
    webSocket.once("close", () => clearInterval(this.beat));
    this.beat = setInterval(() => this.ping(), bounds.pingMs);
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === this.webSocket.OPEN;
  }

  /** A message of the protocol. */
  send(message: string): void {
    if (!this.isOpen) return;
    this.webSocket.send(message);
    this.cutWhenFull();
  }

  /** A frame as `nextFrame` makes them. */
  write(frame: Buffer): void {
    if (!this.isOpen) return;
    this.waiting += 1;
    this.line.write(frame, this.taken);
    metrics.count("markethall_live_frames_total", {});
    this.cutWhenFull();
  }

  /** Ends when the peer has taken what was waiting for it, or is gone. At once when nothing waits. */
  async drained(): Promise<void> {
    if (!this.isOpen || !this.line.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.line.off("drain", done).off("close", done);
        resolve();
      };
      this.line.once("drain", done).once("close", done);
    });
  }

  /** Counts a message that came in; false once there were too many within a second. */
  hears(now = Date.now()): boolean {
    if (now - this.second.began >= SECOND_MS) this.second = { began: now, messages: 0 };
    this.second.messages += 1;
    if (this.second.messages <= this.bounds.messagesPerSecond) return true;
    this.close(TOO_BUSY_A_CLIENT, "Too many messages.");
    return false;
  }

  /** Says why and hangs up; a peer that does not listen any more is not waited for long. */
  close(code: number, reason: string): void {
    if (!this.isOpen) return;
    this.webSocket.close(code, reason);
    metrics.count("markethall_live_closed_total", { code });
    const hangUp = setTimeout(() => this.webSocket.terminate(), this.bounds.farewellMs);
    this.webSocket.once("close", () => clearTimeout(hangUp));
  }

  private cutWhenFull(): void {
    const { waitingBytes, waitingFrames } = this.bounds;
    if (this.waiting > waitingFrames || this.webSocket.bufferedAmount > waitingBytes) {
      this.close(FELL_BEHIND, "Too much was waiting. Come back and catch up.");
    }
  }

  /** A half-open line shows itself by not answering (A11). */
  private ping(): void {
    if (!this.answered) return this.webSocket.terminate();
    this.answered = false;
    if (this.isOpen) this.webSocket.ping();
  }
}
