import type { Socket } from "node:net";

/** The open connections over which somebody talks to the vendor, so that all of them can be cut at once. */
export class VendorConnections {
  private readonly open = new Set<Socket>();

  note(socket: Socket): void {
    if (this.open.has(socket)) return;
    this.open.add(socket);
    socket.once("close", () => this.open.delete(socket));
  }

  /** Whoever asks the desk hears its answer, also over a connection that served the vendor before. */
  spare(socket: Socket): void {
    this.open.delete(socket);
  }

  /** Cuts each of them, whatever is on its way over it. @returns how many those were */
  cut(): number {
    const count = this.open.size;
    for (const socket of this.open) socket.destroy();
    this.open.clear();
    return count;
  }
}
