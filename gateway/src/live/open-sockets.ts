import type { Actor } from "@markethall/auth";
import type { LoggedEvent } from "@markethall/events";
import type { Credential } from "../session/authenticator.js";
import { audienceOf } from "./topics.js";

/** Close codes of graphql-transport-ws: a client does not come back after the first and may after the others. */
export const SESSION_ENDED = 4401;
export const FORBIDDEN = 4403;

export interface OpenSocket {
  readonly credential: Credential;
  readonly actor: Actor;
  close(code: number, reason: string): void;
}

type Authenticate = (credential: Credential) => Promise<Actor | null>;

/** Events after which an actor's rights may be others. */
const rightsChanged = new Set([
  "identity.user.changed.v1",
  "identity.customer.changed.v1",
  "identity.reseller.changed.v1",
]);

/** Every open websocket, so that none outlives the session or the rights it was opened with (A11). */
export class OpenSockets {
  private readonly open = new Set<OpenSocket>();

  constructor(private readonly authenticate: Authenticate) {}

  add(socket: OpenSocket): () => void {
    this.open.add(socket);
    return () => this.open.delete(socket);
  }

  heard(event: LoggedEvent): void {
    if (event.type === "identity.session.ended.v1") {
      for (const socket of this.open) {
        if (isAbout(event, socket.actor)) socket.close(SESSION_ENDED, "The session has ended.");
      }
    } else if (rightsChanged.has(event.type)) {
      void this.check(({ actor }) => actor.resellerId === event.tenantId);
    }
  }

  /** Asks identity anew about each; for what no event tells, such as a session that ran out. */
  async check(which: (socket: OpenSocket) => boolean = () => true): Promise<void> {
    await Promise.all([...this.open].filter(which).map((socket) => this.checkOne(socket)));
  }

  closeAll(code: number, reason: string): void {
    for (const socket of this.open) socket.close(code, reason);
  }

  private async checkOne(socket: OpenSocket): Promise<void> {
    // When identity does not answer, nothing is known; the next check decides.
    const actor = await this.authenticate(socket.credential).catch(() => socket.actor);
    if (actor === null) socket.close(SESSION_ENDED, "The session has ended.");
    else if (audienceOf(actor) !== audienceOf(socket.actor))
      socket.close(FORBIDDEN, "Rights have changed.");
  }
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
