import { launchBrowser } from "@markethall/testing/browser";
import type { Browser, Page } from "playwright-core";
import type { BenchConfig } from "./config.js";
import type { Figure } from "./figure.js";
import { interactions } from "./page-interactions.js";

const BENCH = "pages";
const VISITS = 5;
/** What the target is stated for: a machine of a quarter of this one's speed. */
const THROTTLING = 4;

// Scripts for the page, which has a document; the bench has none.
const OBSERVE = `window.paints = []; window.longTasks = [];
new PerformanceObserver((list) => paints.push(...list.getEntries().map(({ startTime }) => startTime)))
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: "longtask", buffered: true });`;
const OBSERVED = `({ paint: paints.at(-1) ?? 0, longest: Math.max(0, ...longTasks) })`;

interface Visit {
  /** Milliseconds to the largest contentful paint. */
  readonly paint: number;
  /** Milliseconds of the longest task; 0 where none took 50. */
  readonly longest: number;
}

/** The storefront's first page for somebody who was never there, beside a page without a script; and what people do most. */
export async function pages(config: BenchConfig): Promise<Figure[]> {
  const { url } = config.portal;
  const browser = await launchBrowser();
  try {
    const plain = await visits(browser, `${url}/v2c/catalog?accountName=nobody-here`, "h1");
    const storefront = await visits(browser, `${url}/v2c/catalog?accountName=s1r1`, "article");
    const floor = median(plain.map(({ paint }) => paint));
    const ours = median(storefront.map(({ paint }) => paint));
    return [
      {
        bench: BENCH,
        subject: `a page without a script, ${THROTTLING} × slower`,
        count: VISITS,
        p50Ms: floor,
        ratio: 1,
        note: "largest contentful paint",
      },
      {
        bench: BENCH,
        subject: `the storefront, ${THROTTLING} × slower`,
        count: VISITS,
        p50Ms: ours,
        ratio: ours / floor,
        note: `largest contentful paint; longest task ${median(storefront.map(({ longest }) => longest)).toFixed(0)} ms`,
      },
      ...(await interactions(browser, config, BENCH)),
    ];
  } finally {
    await browser.close();
  }
}

async function visits(browser: Browser, address: string, sign: string): Promise<Visit[]> {
  const made: Visit[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await throttle(page);
    await page.addInitScript({ content: OBSERVE });
    await page.goto(address);
    await page.locator(sign).first().waitFor();
    await page.waitForLoadState("networkidle");
    made.push(await page.evaluate<Visit>(OBSERVED));
    await context.close();
  }
  return made;
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLING });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
