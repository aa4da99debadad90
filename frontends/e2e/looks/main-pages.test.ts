import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { Album } from "../support/album.js";
import { launchBrowser } from "@markethall/testing/browser";
import { DESKTOP, PHONE, stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";
import { mainPages, type MainPage } from "./main-pages.js";

/** The demo world of this run is made at ten o'clock (tools/test/pictured-instance-setup.mjs). */
const NOW = new Date("2026-07-15T10:05:00Z");
/** The README shows these pictures: what is kept of a gradient has no steps. */
const A_HAIR = 2;
/** Of a page: a minute or two rows of the same day may be others in another world. */
const A_FEW_WORDS = 0.005;
// A script for the page: what vendors call a thing is another word in each world.
const WITHOUT_REFERENCES = `for (const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); texts.nextNode();)
  texts.currentNode.data = texts.currentNode.data.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "00000000-0000-4000-8000-000000000000")`;
const looks = [
  { where: "desktop", window: DESKTOP, appearance: "light" },
  { where: "phone", window: PHONE, appearance: "dark" },
] as const;

describe("the main pages", () => {
  const { person, visitor } = stage();
  let browser: Browser;
  let album: Album;

  beforeAll(async () => {
    browser = await launchBrowser();
    const folder = join(import.meta.dirname, "../../../docs/pictures");
    album = new Album(folder, await browser.newPage(), A_HAIR, A_FEW_WORDS);
  });
  afterAll(() => browser.close());

  it.each(looks)("look as they did on a $where, $appearance", async (look) => {
    const visitorOf = visitors(look.window);
    const wrong: (string | null)[] = [];
    for (const page of mainPages) {
      const picture = await pictureOf(page, await visitorOf(page.who), look.appearance);
      wrong.push(await album.look(`${page.slug}.${look.where}`, picture));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it("fit a phone from right to left, in words longer than any language's", async () => {
    const visitorOf = visitors(PHONE);
    const tooWide: string[] = [];
    for (const { slug, who, path } of mainPages) {
      const somebody = await visitorOf(who);
      await somebody.open(`${path}?accountName=demo&language=pseudo`);
      await somebody.heading(/./).waitFor();
      await somebody.settled();
      expect(await somebody.page.evaluate("document.documentElement.dir")).toBe("rtl");
      const pixels = await somebody.pixelsTooWide();
      if (pixels > 0) tooWide.push(`${slug}: ${pixels} pixels`);
    }
    expect(tooWide).toEqual([]);
  });

  it("have no picture of what is no more", () => {
    expect(album.leftOver()).toEqual([]);
  });

  /** Each of the people once for all of the pages. */
  function visitors(window: typeof DESKTOP): (who: string | null) => Promise<Visitor> {
    const here = new Map<string | null, Promise<Visitor>>();
    return (who) => {
      const somebody = here.get(who) ?? (who ? person(who, window) : visitor(window));
      here.set(who, somebody);
      return somebody;
    };
  }
});

async function pictureOf(
  { path, heading, opens }: MainPage,
  somebody: Visitor,
  colorScheme: "light" | "dark",
): Promise<Buffer> {
  const { page } = somebody;
  await page.clock.setFixedTime(NOW);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.mouse.move(0, 0);
  await somebody.open(`${path}?accountName=demo`);
  await somebody.heading(heading).waitFor();
  if (opens) {
    await page.getByRole("main").getByText(opens.line).first().click();
    await somebody.heading(opens.heading).waitFor();
    await page.mouse.move(0, 0);
  }
  await somebody.settled();
  await page.evaluate(WITHOUT_REFERENCES);
  return page.screenshot({ animations: "disabled", caret: "hide" });
}
