import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { Album } from "../support/album.js";
import { launchBrowser } from "@markethall/testing/browser";
import { DESKTOP, PHONE, stage } from "../support/stage.js";
import { mainPages, type MainPage } from "./main-pages.js";

/** The demo world of this run is made at ten o'clock (tools/test/pictured-instance-setup.mjs). */
const NOW = new Date("2026-07-15T10:05:00Z");
/** The README shows these pictures: what is kept of a gradient has no steps. */
const A_HAIR = 2;
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
    album = new Album(folder, await browser.newPage(), A_HAIR);
  });
  afterAll(() => browser.close());

  it.each(looks)("look as they did on a $where, $appearance", async (look) => {
    const wrong: (string | null)[] = [];
    for (const page of mainPages) {
      wrong.push(await album.look(`${page.slug}.${look.where}`, await pictureOf(page, look)));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
  });

  it("fit a phone from right to left, in words longer than any language's", async () => {
    for (const { slug, who, path } of mainPages) {
      const somebody = await (who ? person(who, PHONE) : visitor(PHONE));
      await somebody.open(`${path}?accountName=demo&language=pseudo`);
      await somebody.heading(/./).waitFor();
      await somebody.examine(`${slug} from right to left`);
      const direction = await somebody.page.evaluate("document.documentElement.dir");
      expect(direction).toBe("rtl");
    }
  });

  it("have no picture of what is no more", () => {
    expect(album.leftOver()).toEqual([]);
  });

  async function pictureOf(
    { who, path, heading, opens }: MainPage,
    { window, appearance }: (typeof looks)[number],
  ): Promise<Buffer> {
    const somebody = await (who ? person(who, window) : visitor(window));
    const { page } = somebody;
    await page.clock.setFixedTime(NOW);
    await page.emulateMedia({ colorScheme: appearance, reducedMotion: "reduce" });
    await somebody.open(`${path}?accountName=demo`);
    await somebody.heading(heading).waitFor();
    if (opens) {
      await page.getByRole("main").getByText(opens.line).first().click();
      await somebody.heading(opens.heading).waitFor();
    }
    await somebody.settled();
    const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
    await somebody.close();
    return picture;
  }
});
