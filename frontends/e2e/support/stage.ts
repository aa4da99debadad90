import { afterAll, afterEach, beforeAll, expect, jest } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "@markethall/testing/browser";
import { portal, type SignIn } from "./portal.js";
import { Visitor } from "./visitor.js";

const JOURNEY_MS = 120_000;
const PATIENCE_MS = 20_000;

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

type Viewport = typeof DESKTOP;
type Session = Awaited<ReturnType<Visitor["session"]>>;

/** What a journey needs: a browser, and visitors who leave without a complaint. */
export interface Stage {
  visitor(viewport?: Viewport): Promise<Visitor>;
  /** A person of the demo world, signed in: by the form at first, with the same session later. */
  person(email: string, viewport?: Viewport): Promise<Visitor>;
}

/** One browser for the journeys of a file. A test ends with its visitors, and fails with their complaints. */
export function stage(): Stage {
  jest.setTimeout(JOURNEY_MS);
  let browser: Browser;
  let visitors: Visitor[] = [];
  /** By address: tries to sign in are counted by the portal, and a person has few in a quarter of an hour. */
  const sessions = new Map<string, Session>();

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const left = visitors;
    visitors = [];
    await Promise.all(left.map((visitor) => visitor.close()));
    expect(left.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  afterAll(() => browser.close());

  function visitor(viewport = DESKTOP): Promise<Visitor> {
    return comesIn(viewport);
  }

  async function comesIn(viewport: Viewport, session?: Session): Promise<Visitor> {
    const context = await browser.newContext({
      viewport,
      ...(session && { storageState: session }),
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const made = await Visitor.in(context);
    visitors.push(made);
    return made;
  }

  async function person(email: string, viewport = DESKTOP): Promise<Visitor> {
    const { role, accountName, password } = personOf(email);
    const isCustomer = role.startsWith("CUSTOMER");
    const made = await comesIn(viewport, sessions.get(email));
    if (sessions.has(email)) {
      await made.open(isCustomer ? `/v2c?accountName=${accountName}` : "/console");
    } else {
      await made.signIn({ email, accountName, password }, isCustomer ? "portal" : "console");
      sessions.set(email, await made.session());
    }
    return made;
  }

  return { visitor, person };
}

/** @throws Error when the demo world has nobody of this address. */
function personOf(email: string): SignIn {
  const known = portal().signIns.find((one) => one.email === email);
  if (!known) throw new Error(`the demo world has nobody called ${email}`);
  return known;
}
