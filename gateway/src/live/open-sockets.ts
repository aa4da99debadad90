import type { Actor } from "@markethall/auth";
import type { LoggedEvent } from "@markethall/events";
import type { Credential, SignedIn } from "../session/authenticator.js";
import { RIGHTS_CHANGED, SESSION_ENDED, TRY_LATER } from "./close-codes.js";
import { audienceOf } from "./topics.js";

export interface OpenSocket {
  readonly credential: Credential;
  actor: Actor;
  /** Ends when it is known whether the rights still are what they were; null while nothing speaks against it. */
  doubt: Promise<void> | null;
  close(code: number, reason: string): void;
}

type Look = (credential: Credential) => Promise<SignedIn | null>;

/** Pauses between questions to identity while it is away; then the socket is cut, within five seconds of the change. */
const ASK_AGAIN_MS = [250, 500, 1_000, 2_000] as const;

/** Identity's clock and ours may differ by a little: a session that should be over is looked at again after this time. */
const END_AGAIN_MS = 1_000;
/** Longest time that a timer of Node's can run. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Events after which an actor's rights may be others, and whose. */
const rightsChanged: Readonly<
  Record<string, (actor: Actor, payload: Readonly<Record<string, unknown>>) => boolean>
> = {
  "identity.user.changed.v1": ({ id }, { userId }) => id === userId,
  "identity.customer.changed.v1": (actor, { customerId }) => actor.customerId === customerId,
  "identity.api-client.changed.v1": ({ id }, { apiClientId }) => id === apiClientId,
  "identity.reseller.changed.v1": ({ resellerId }, payload) => resellerId === payload["resellerId"],
};

/** Every open websocket, so that none outlives the session or the rights it was opened with (A11). */
export class OpenSockets {
  private readonly open = new Map<OpenSocket, NodeJS.Timeout | null>();

  /** @param look who a credential stands for now, without keeping its session alive */
  constructor(
    private readonly look: Look,
    private readonly askAgainMs: readonly number[] = ASK_AGAIN_MS,
  ) {}

  get size(): number {
    return this.open.size;
  }

  /** @param until when the session ends unless it is used again; the socket is looked at then */
  add(socket: OpenSocket, until: Date | null): () => void {
    this.open.set(socket, null);
    this.lookAt(socket, until);
    return () => {
      clearTimeout(this.open.get(socket) ?? undefined);
      this.open.delete(socket);
    };
  }

  /** Called for each event before any viewer hears of it or of those that follow. */
  heard(event: LoggedEvent): void {
    if (event.type === "identity.session.ended.v1") {
      for (const socket of this.open.keys()) {
        if (isAbout(event, socket.actor)) socket.close(SESSION_ENDED, "The session has ended.");
      }
      return;
    }
    if (event.type === "identity.session.renewed.v1") {
      for (const socket of this.open.keys()) {
        if (isAbout(event, socket.actor)) socket.close(RIGHTS_CHANGED, "The session is renewed.");
      }
      return;
    }
    const concerns = rightsChanged[event.type];
    if (!concerns) return;
    const payload = event.payload as Readonly<Record<string, unknown>>;
    for (const socket of this.open.keys()) if (concerns(socket.actor, payload)) this.doubt(socket);
  }

  /** Asks identity anew about a socket; until it has answered, the socket is told nothing. */
  private doubt(socket: OpenSocket): void {
    const asking = this.ask(socket).finally(() => {
      if (socket.doubt === asking) socket.doubt = null;
    });
    socket.doubt = asking;
  }

  private lookAt(socket: OpenSocket, until: Date | null): void {
    if (!this.open.has(socket)) return;
    clearTimeout(this.open.get(socket) ?? undefined);
    if (!until) return void this.open.set(socket, null);
    const wait = Math.max(until.getTime() - Date.now(), END_AGAIN_MS);
    const timer = setTimeout(() => this.doubt(socket), Math.min(wait, LONGEST_TIMER_MS));
    this.open.set(socket, timer.unref());
  }

  private async ask(socket: OpenSocket): Promise<void> {
    for (const pause of [...this.askAgainMs, null]) {
      try {
        const signedIn = await this.look(socket.credential);
        judge(socket, signedIn?.actor ?? null);
        return this.lookAt(socket, signedIn?.until ?? null);
      } catch {
        if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    socket.close(TRY_LATER, "It is not known who is signed in. Try again later.");
  }
}

/** What becomes of a socket whose credential now stands for this actor. */
export function judge(socket: OpenSocket, actor: Actor | null): void {
  if (actor === null) socket.close(SESSION_ENDED, "The session has ended.");
  else if (audienceOf(actor) !== audienceOf(socket.actor))
    socket.close(RIGHTS_CHANGED, "Rights have changed.");
  else socket.actor = actor;
}

/** An ended session names itself, or everything of a user or partner client. */
function isAbout(event: LoggedEvent, actor: Actor): boolean {
  const { sessionId, userId, clientId } = event.payload as Record<
    string,
    string | null | undefined
  >;
  if (sessionId) return actor.sessionId === sessionId;
  if (userId) return actor.kind === "user" && actor.id === userId;
  return Boolean(clientId) && actor.kind === "client" && actor.id === clientId;
}
