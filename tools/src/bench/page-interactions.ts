import type { Browser, Page } from "playwright-core";
import type { BenchConfig } from "./config.js";
import type { Figure } from "./figure.js";

// Scripts for the page. An event's duration is from the press to the next paint, in steps of 8 ms.
const OBSERVE = `window.pressed = [];
new PerformanceObserver((list) => pressed.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: "event", durationThreshold: 16 });`;
const SLOWEST = `new Promise((resolve) => setTimeout(() => resolve(Math.max(0, ...pressed.splice(0))), 100))`;

/** What a person does, and how long the slowest press of it took to be seen. */
interface Interaction {
  readonly subject: string;
  readonly at: { readonly role: string; readonly path: string; readonly sign: string };
  readonly act: (page: Page) => Promise<void>;
}

const BUYER = "CUSTOMER_BUYER";
const OWNER = "RESELLER_OWNER";

const everyday: readonly Interaction[] = [
  {
    subject: "typing into the storefront's search",
    at: { role: BUYER, path: "/v2c/catalog?accountName=s1r1", sign: "article" },
    act: (page) => page.getByRole("searchbox").first().pressSequentially("backup", { delay: 60 }),
  },
  {
    subject: "opening the cart's drawer",
    at: { role: BUYER, path: "/v2c/catalog?accountName=s1r1", sign: "article" },
    act: async (page) => {
      await page.getByRole("button", { name: /Cart/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

/** Each interaction's slowest press, at this machine's own speed. */
export async function interactions(
  browser: Browser,
  { portal }: BenchConfig,
  bench: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { subject, at, act } of everyday) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const { email, password } = portal.signIns.find(({ role }) => role === at.role)!;
    await page.goto(
      at.role === OWNER
        ? `${portal.url}/console/sign-in`
        : `${portal.url}/v2c/sign-in?accountName=s1r1`,
    );
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    await page.addInitScript({ content: OBSERVE });
    await page.goto(`${portal.url}${at.path}`);
    await page.locator(at.sign).first().waitFor();
    await page.waitForLoadState("networkidle");
    await act(page);
    const p99Ms = await page.evaluate<number>(SLOWEST);
    figures.push({ bench, subject, p99Ms, note: "the slowest press until it was seen" });
    await context.close();
  }
  return figures;
}
