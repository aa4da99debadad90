import { WebSocket } from "ws";

type Message = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** A websocket without a client library: it sends what a test says, and can stop reading. */
export class RawSocket {
  readonly messages: Message[] = [];
  readonly closed: Promise<number>;
  private readonly socket: WebSocket;
  private readonly waiting = new Set<() => void>();
  private readonly opened: Promise<void>;

  /**
   * @param who the session that the cookie names; null for none
   * @param bearer a partner's token
   */
  constructor(
    url: string,
    who: string | null,
    options: { autoPong?: boolean } = {},
    bearer: string | null = null,
  ) {
    this.socket = new WebSocket(`${url}/graphql`, "graphql-transport-ws", {
      ...options,
      headers: {
        ...(who !== null && { cookie: `__Host-markethall=${who}` }),
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
      },
    });
    this.opened = new Promise((resolve) => this.socket.once("open", resolve));
    this.closed = new Promise((resolve) => this.socket.once("close", resolve));
    this.socket.on("error", () => undefined);
    this.socket.on("message", (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as Message);
      for (const look of this.waiting) look();
    });
  }

  async send(message: string | Message): Promise<void> {
    await this.opened;
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /** Opens the protocol and waits until it is open. */
  async init(): Promise<this> {
    await this.send({ type: "connection_init" });
    await this.first(({ type }) => type === "connection_ack");
    return this;
  }

  async subscribe(id: string, query: string, variables: object = {}): Promise<void> {
    await this.send({ id, type: "subscribe", payload: { query, variables } });
  }

  /** Subscribes and asks to be told when the subscription stands. */
  async subscribeAcknowledged(id: string, query: string, variables: object = {}): Promise<void> {
    const extensions = { acknowledge: true };
    await this.send({ id, type: "subscribe", payload: { query, variables, extensions } });
  }

  /** The first message, seen or to come, that is as wished. */
  async first(wished: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(wished);
      if (found) return found;
      await new Promise<void>((resolve) => {
        const look = (): void => {
          this.waiting.delete(look);
          resolve();
        };
        this.waiting.add(look);
      });
    }
  }

  /** Reads nothing more from the line, as a browser that sleeps. */
  stopReading(): void {
    this.socket.pause();
  }

  readOn(): void {
    this.socket.resume();
  }

  end(): void {
    this.socket.terminate();
  }
}
