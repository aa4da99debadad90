import { setTimeout as pause } from "node:timers/promises";
import { NoAnswerError, PortalRefusedError } from "../portal-client/portal-client.js";
import type { Draw } from "../world/draw.js";
import type { DrillClient } from "./drill-client.js";
import type { DeedKind, Outcome } from "./intent.js";
import type { Journal } from "./journal.js";

/** How often the same request is sent again, with the same key, while nobody answers. */
const MOST_TRIES = 6;
const BETWEEN_TRIES_MS = 1_500;

/** What a deed is: written down, then sent. */
export interface Deed {
  readonly kind: DeedKind;
  readonly about: Readonly<Record<string, string | number>>;
  readonly mutation: string;
  /** @param intent its id, to be found again in what the deed makes */
  readonly input: (intent: string) => object;
  readonly subjectOf: (success: Record<string, unknown>) => string | undefined;
}

/** Somebody who works at the portal until it is time to stop, by chance that the seed decides. */
export abstract class VirtualUser {
  private steps = 0;

  constructor(
    readonly name: string,
    protected readonly client: DrillClient,
    private readonly journal: Journal,
    protected readonly draw: Draw,
  ) {}

  /** One piece of work. `step` names its chances. */
  protected abstract work(step: string): Promise<void>;

  async run(until: number): Promise<void> {
    let isSignedIn = false;
    while (Date.now() < until) {
      const step = `${this.name}.${this.steps}`;
      try {
        if (!isSignedIn) await this.client.begin();
        isSignedIn = true;
        await this.work(step);
      } catch (error) {
        // Reading failed: nothing was wanted yet, so there is nothing to note.
        if (!isPortalAway(error)) throw error;
      }
      this.steps += 1;
      await pause(this.draw.between(300, 1_800, `${step}.pause`));
    }
  }

  /** Acts; while nobody answers it asks again or, by chance, gives up and leaves it open. */
  protected async act(step: string, deed: Deed): Promise<Outcome> {
    const id = `${step}.${deed.kind}`;
    const key = `drill-${id}`;
    this.journal.intend({ id, user: this.name, deed: deed.kind, key, about: deed.about });
    const tries = this.draw.below(4, `${id}.patience`) === 0 ? 1 : MOST_TRIES;
    for (let attempt = 1; ; attempt += 1) {
      const { mutation, input, subjectOf } = deed;
      const outcome = await this.client.act(mutation, input(id), key, subjectOf);
      this.journal.settle(id, outcome);
      if (outcome.kind !== "unknown" || attempt >= tries) return outcome;
      await pause(BETWEEN_TRIES_MS);
    }
  }
}

/** No answer, no session now, or what fetch and the reading of an answer throw when the other side is gone. */
function isPortalAway(error: unknown): boolean {
  return (
    error instanceof NoAnswerError ||
    error instanceof PortalRefusedError ||
    error instanceof TypeError ||
    error instanceof SyntaxError ||
    error instanceof DOMException
  );
}
