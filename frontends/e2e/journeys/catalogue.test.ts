import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { Album } from "../support/album.js";
import { launchBrowser } from "@markethall/testing/browser";
import { portal } from "../support/portal.js";

jest.setTimeout(180_000);

const NOW = new Date("2026-07-15T10:00:00Z");
const looks = [
  { width: 1440, appearance: "light" },
  { width: 390, appearance: "dark" },
] as const;

/** One thing to take a picture of. */
interface View {
  readonly slug: string;
  /** Null where all states stand on one page. */
  readonly state: string | null;
}

// Scripts for the page, which has a document; the tests have none.
const VIEWS = `[...document.querySelectorAll("[data-slug]")].flatMap(({ dataset: { slug, alone } }) =>
  alone ? alone.split(",").map((state) => ({ slug, state })) : [{ slug, state: null }])`;
const SETTLED = `document.fonts.ready.then(() => new Promise((resolve) => {
  const isBare = ({ contentDocument }) => !contentDocument?.body?.childElementCount;
  const look = () =>
    [...document.querySelectorAll("iframe")].some(isBare)
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
  look();
}))`;

describe("the catalogue of components", () => {
  let browser: Browser;
  let album: Album;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    const folder = join(import.meta.dirname, "../pictures/catalogue");
    album = new Album(folder, await browser.newPage());
  });
  afterAll(() => browser.close());

  async function opened(width: number, appearance: string): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width, height: 480 },
      reducedMotion: "reduce",
      locale: "en-GB",
      timezoneId: "UTC",
    });
    await page.clock.setFixedTime(NOW);
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(new URL(`/catalogue?appearance=${appearance}`, portal().url).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  /** Goes on as a link does, without loading the page anew. */
  async function show(page: Page, { slug, state }: View, appearance: string): Promise<void> {
    const query = new URLSearchParams({ appearance, isolated: "", ...(state && { state }) });
    const path = `/catalogue/${slug}?${query.toString()}`;
    await page.evaluate(
      `history.pushState({}, "", ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent("popstate", { state: {} }))`,
    );
    await page.locator(`[data-stage="${slug}"]`).waitFor({ state: "attached" });
    await page.evaluate(SETTLED);
  }

  it.each(looks)(
    "looks as it did, $width pixels wide and $appearance",
    async ({ width, appearance }) => {
      const page = await opened(width, appearance);
      const views = await page.evaluate<View[]>(VIEWS);
      expect(views.length).toBeGreaterThan(30);
      const wrong: (string | null)[] = [];
      for (const view of views) {
        await show(page, view, appearance);
        const picture = await page.screenshot({
          fullPage: view.state === null,
          animations: "disabled",
        });
        const name = [view.slug, view.state?.replaceAll(" ", "-"), width, appearance];
        wrong.push(await album.look(name.filter(Boolean).join("."), picture));
      }
      await page.close();
      expect(wrong.filter(Boolean)).toEqual([]);
    },
  );

  it("has no picture of what is no more, and lets no browser complain", () => {
    expect(album.leftOver()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
