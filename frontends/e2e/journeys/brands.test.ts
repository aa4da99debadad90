import { describe, expect, it } from "@jest/globals";
import type { Locator } from "playwright-core";
import { choose } from "../support/choose.js";
import { DESKTOP, PHONE, stage } from "../support/stage.js";
import type { Visitor } from "../support/visitor.js";

const ACCOUNT = "/console/settings/account";
const SAVED = "The account information is saved";

interface Look {
  readonly primary: string;
  readonly accent: string;
  readonly corners: string;
  readonly letters: string;
}

interface Brand extends Look {
  readonly words: readonly RegExp[];
  /** Of a button in the light, as a browser says it. */
  readonly text: string;
  readonly edge: string;
}

/** As the demo world has it. */
const OWN: Look = { primary: "#3538cd", accent: "#0e9384", corners: "Soft", letters: "Inter" };
const brands: readonly Brand[] = [
  {
    primary: "#ffd20f",
    accent: "#ff8a00",
    corners: "Round",
    letters: "Humanist",
    text: "rgb(21, 24, 30)",
    edge: "rgb(255, 210, 15)",
    words: [/White cannot be read/, /too light for links on white: links use #[0-9a-f]{6}\./],
  },
  {
    primary: "#14161a",
    accent: "#3b3f46",
    corners: "Sharp",
    letters: "With serifs",
    text: "rgb(255, 255, 255)",
    edge: "rgb(20, 22, 26)",
    words: [/too dark for links on a dark page/, /hardly seen on a dark page/],
  },
  {
    primary: "#fdf1d8",
    accent: "#e8f4ea",
    corners: "Soft",
    letters: "Each system's own",
    text: "rgb(21, 24, 30)",
    edge: "rgb(156, 145, 122)",
    words: [/hardly seen on white: buttons have an edge in #[0-9a-f]{6}\./],
  },
];

/** Each brand is seen at both widths and in both appearances, not each page in all four. */
const looks = [
  { window: DESKTOP, colorScheme: "light" },
  { window: PHONE, colorScheme: "dark" },
] as const;
const otherLooks = [
  { window: DESKTOP, colorScheme: "dark" },
  { window: PHONE, colorScheme: "light" },
] as const;

describe("a brand", () => {
  const { visitor, person } = stage();

  it.each(brands)(
    "in $primary is previewed, saved, and read at both widths, in light and dark",
    async (brand) => {
      const maren = await person("maren@northlight.example");
      await maren.open(ACCOUNT);
      await wears(maren, brand);
      const preview = maren.page.getByRole("region", { name: "Preview" });
      for (const words of brand.words) await preview.getByText(words).waitFor();
      const promised = await looksOf(maren.page.frameLocator("iframe").getByText("Sign up"));
      // A brand that could be lost on the page has an edge that could not.
      expect(promised).toMatchObject({ text: brand.text, edge: brand.edge });
      await saves(maren);

      const anybody = await visitor();
      await anybody.open("/v2c/catalog?accountName=demo");
      const link = anybody.page.getByRole("link", { name: "Sign up" });
      expect(await looksOf(link)).toEqual(promised);

      const ines = await person("ines@harborlane.example");
      for (const [who, path, heading] of [
        [anybody, "/v2c/catalog?accountName=demo", /Cloud services/],
        [anybody, "/v2c/sign-in?accountName=demo", "Sign in"],
        [ines, "/v2c/product/microsoft-365-e3?accountName=demo", "Microsoft 365 E3"],
        [ines, "/v2c/dashboard?accountName=demo", "Dashboard"],
        [maren, ACCOUNT, "Account information"],
        [maren, "/console/approvals", "Approval requests"],
      ] as const) {
        await who.page.setViewportSize(DESKTOP);
        await who.open(path);
        await who.heading(heading).waitFor();
        for (const { window, colorScheme } of brand.corners === "Sharp" ? otherLooks : looks) {
          await who.page.setViewportSize(window);
          await who.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await who.examine(`${path} in ${brand.primary}, ${colorScheme}, ${window.width} pixels`);
        }
      }
    },
  );

  it("that was tried is taken off again", async () => {
    const maren = await person("maren@northlight.example");
    await maren.open(ACCOUNT);
    await wears(maren, OWN);
    await saves(maren);
    await maren.open(ACCOUNT);
    expect(await maren.page.getByLabel("Main colour", { exact: true }).inputValue()).toBe(
      OWN.primary,
    );
  });
});

async function wears({ page }: Visitor, look: Look): Promise<void> {
  await page.getByRole("radiogroup", { name: "Corners" }).getByText(look.corners).click();
  await choose(page, "Letters", look.letters);
  for (const [field, color] of [
    ["Main colour", look.primary],
    ["Second colour", look.accent],
  ] as const) {
    await page.getByLabel(field, { exact: true }).fill(color);
    // Goes on, so that the picker closes.
    await page.keyboard.press("Tab");
  }
}

async function saves({ page }: Visitor): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText(SAVED).waitFor();
}

/** As much of an element as is asked for: the tests have no document. */
interface Shown {
  closest(selector: string): Shown | null;
  readonly ownerDocument: {
    readonly defaultView: { getComputedStyle(shown: Shown): Readonly<Record<string, string>> };
  };
}

/** What one sees of a button: its colours, its edge, its corners and its letters. */
function looksOf(button: Locator): Promise<Record<string, string | undefined>> {
  return button.evaluate((element) => {
    const pressed = (element as unknown as Shown).closest("a, button");
    if (pressed === null) throw new Error("this is no button");
    const style = pressed.ownerDocument.defaultView.getComputedStyle(pressed);
    return {
      ground: style["backgroundColor"],
      text: style["color"],
      edge: style["borderTopColor"],
      corners: style["borderTopLeftRadius"],
      letters: style["fontFamily"],
    };
  });
}
