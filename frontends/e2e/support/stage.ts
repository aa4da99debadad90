import { afterAll, afterEach, beforeAll, expect, jest } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.js";
import { portal, type SignIn } from "./portal.js";
import { Visitor } from "./visitor.js";

const JOURNEY_MS = 120_000;
const PATIENCE_MS = 20_000;

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** What a journey needs: a browser, and visitors who leave without a complaint. */
export interface Stage {
  visitor(viewport?: { width: number; height: number }): Promise<Visitor>;
  /** A visitor who has signed in as a person of the demo world. */
  person(email: string, viewport?: { width: number; height: number }): Promise<Visitor>;
}

/** One browser for the journeys of a file. A test ends with its visitors, and fails with their complaints. */
export function stage(): Stage {
  jest.setTimeout(JOURNEY_MS);
  let browser: Browser;
  let visitors: Visitor[] = [];

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

  async function visitor(viewport = DESKTOP): Promise<Visitor> {
    const context = await browser.newContext({
      viewport,
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const made = await Visitor.in(context);
    visitors.push(made);
    return made;
  }

  async function person(email: string, viewport = DESKTOP): Promise<Visitor> {
    const known = personOf(email);
    const made = await visitor(viewport);
    await made.signIn(known, known.role.startsWith("CUSTOMER") ? "portal" : "console");
    return made;
  }

  return { visitor, person };
}

/** @throws Error when the demo world has nobody of this address. */
export function personOf(email: string): SignIn {
  const known = portal().signIns.find((one) => one.email === email);
  if (!known) throw new Error(`the demo world has nobody called ${email}`);
  return known;
}
