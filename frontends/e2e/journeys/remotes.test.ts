import { describe, expect, it } from "@jest/globals";
import type { Page, Route } from "playwright-core";
import { stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const MISSING = "This part could not be loaded";
/** Past the shell's patience with a remote (frontends/shell/src/remotes/load-remote.ts). */
const TOO_LONG = "00:20";

const remotes = [
  { name: "storefront", who: null, path: "/v2c/catalog", heading: /Cloud services/ },
  { name: "dashboard", who: "ines", path: "/v2c/dashboard", heading: "Dashboard" },
  { name: "subscriptions", who: "ines", path: "/v2c/subscriptions", heading: "Subscriptions" },
  { name: "billing", who: "ines", path: "/v2c/billing", heading: "Billing" },
  { name: "console", who: "maren", path: "/console/customers", heading: "Customers" },
] as const;
const people = { ines: "ines@harborlane.example", maren: "maren@northlight.example" };

/** What can be wrong with a remote, done to a page. @returns what mends it */
type Trouble = (page: Page, name: string) => Promise<() => Promise<void>>;

const troubles: readonly (readonly [string, Trouble])[] = [
  ["is down", (page, name) => intercepts(page, `/remotes/${name}/`, (route) => route.abort())],
  [
    "has one byte changed in its first file",
    (page, name) => intercepts(page, `/remotes/${name}/remoteEntry`, changes),
  ],
  [
    "has one byte changed in a file that it fetches",
    (page, name) => intercepts(page, `/remotes/${name}/static/js/async/`, changes),
  ],
  ["is of another version than the page", (page, name) => outdatedDocument(page, name)],
];

/** A remote's files are code that runs with a customer's rights: one that is not what was built must not run. */
describe("a remote", () => {
  const { person, visitor } = stage();

  it.each(remotes)("$name", async ({ name, who, path, heading }) => {
    const somebody = who ? await person(people[who]) : await visitor();
    somebody.expectsTrouble();
    const { page } = somebody;
    for (const [, trouble] of troubles) {
      const mend = await trouble(page, name);
      await somebody.open(`${path}?accountName=demo`);
      await saysSo(somebody);
      await somebody.examine("a part that did not load");
      expect(await page.evaluate("window.changed")).toBeUndefined();
      await mend();
      await page.getByRole("button", { name: "Try again" }).click();
      await somebody.heading(heading).waitFor();
    }
  });

  it("that is slow is waited for, and not for ever", async () => {
    const patient = await visitor();
    patient.expectsTrouble();
    const { page } = patient;
    await page.clock.install();
    const held: Route[] = [];
    const mend = await intercepts(page, "/remotes/storefront/static/", (route) => {
      held.push(route);
      return Promise.resolve();
    });
    await patient.open("/v2c/catalog?accountName=demo", "commit");
    await page.getByRole("status", { name: "Loading" }).first().waitFor();
    await page.clock.fastForward(TOO_LONG);
    await saysSo(patient);
    await mend();
    await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("article").first().waitFor();
  });
});

/** Its place says so; the rest works: the frame and its ways on are the shell's own. */
async function saysSo({ page }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: MISSING }).waitFor();
  await page.getByRole("banner").getByRole("link").first().waitFor();
}

async function intercepts(
  page: Page,
  part: string,
  answer: (route: Route) => Promise<void>,
): Promise<() => Promise<void>> {
  const isPart = ({ pathname }: URL): boolean => pathname.startsWith(part);
  await page.route(isPart, answer);
  return () => page.unroute(isPart);
}

/** Answers with the file and one statement more. */
async function changes(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${await response.text()};window.changed = true;` });
}

/** The page of a build before: it names a first file that is no more. */
function outdatedDocument(page: Page, name: string): Promise<() => Promise<void>> {
  const entry = new RegExp(`(/remotes/${name}/remoteEntry\\.)[0-9a-f]+`, "g");
  return intercepts(page, name === "console" ? "/console" : "/v2c/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(entry, "$10123456789abcdef");
    await route.fulfill({ response, body });
  });
}
