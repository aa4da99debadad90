import { AxeBuilder } from "@axe-core/playwright";
import { randomUUID } from "node:crypto";
import type { BrowserContext, Locator, Page, Response } from "playwright-core";
import { portal, type SignIn } from "./portal.js";

const PATIENCE_MS = 20_000;
const A_MOMENT_MS = 2_000;
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const GRAVE = ["serious", "critical"];
/** How a browser reports an answer that is no success; journeys that expect one say so. */
const REFUSED_RESOURCE = /Failed to load resource: the server responded with a status of (\d+)/;

// Scripts for the page, which has a document; the tests have none.
const TELL_POLICY_VIOLATIONS = `document.addEventListener("securitypolicyviolation", (event) =>
  console.error("content security policy: " + event.violatedDirective + " refuses " + event.blockedURI))`;
const PIXELS_TOO_WIDE = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
const SETTLED = `new Promise((resolve) => {
  const moves = ({ playState, effect }) =>
    playState === "running" && effect.getComputedTiming().iterations !== Infinity;
  const look = () =>
    document.querySelector("[aria-busy=true], .mantine-Skeleton-root[data-visible]") || document.getAnimations().some(moves)
      ? requestAnimationFrame(look)
      : resolve();
  look();
})`;

/** One person at one browser. Whatever the browser complains of is kept as a complaint. */
export class Visitor {
  readonly complaints: string[] = [];
  private readonly expected = new Set<number>();
  private troubled = false;
  private readonly examined = new Set<string>();

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async in(context: BrowserContext): Promise<Visitor> {
    await context.addInitScript({ content: TELL_POLICY_VIOLATIONS });
    const visitor = new Visitor(context, await context.newPage());
    visitor.listen(visitor.page);
    return visitor;
  }

  /**
   * Opens a path of the portal, and says how it was answered.
   *
   * @param waitUntil "commit": does not wait for what the page fetches
   */
  async open(path: string, waitUntil: "load" | "commit" = "load"): Promise<Response> {
    const response = await this.page.goto(new URL(path, portal().url).href, { waitUntil });
    if (!response) throw new Error(`${path} was not fetched`);
    return response;
  }

  /** Opens a path again and again until it shows something: for what takes effect in a moment. */
  async openUntil(path: string, sign: Locator): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      await this.open(path);
      try {
        return await sign.waitFor({ timeout: A_MOMENT_MS });
      } catch (missing) {
        if (Date.now() > until) throw missing;
      }
    }
  }

  /** Opens another page of the same person: a link that opens a tab of its own. */
  async tabOpenedBy(deed: () => Promise<void>): Promise<Page> {
    const [tab] = await Promise.all([this.context.waitForEvent("page"), deed()]);
    this.listen(tab);
    return tab;
  }

  /** Signs in by the form, as a person of the demo world or with these credentials. */
  async signIn(
    { email, password, accountName }: Pick<SignIn, "email" | "password" | "accountName">,
    where: "portal" | "console" = "portal",
  ): Promise<void> {
    await this.open(
      where === "console" ? "/console/sign-in" : `/v2c/sign-in?accountName=${accountName}`,
    );
    await this.page.getByLabel("E-mail address").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
    await this.page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  }

  /**
   * Waits for the page's heading, then looks at the page as an examiner: nothing serious in
   * WCAG 2.2 AA, nothing wider than the window. Each page once.
   */
  async arrive(heading: string | RegExp): Promise<void> {
    await this.heading(heading).waitFor();
    await this.examine(String(heading));
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  /** @param what the page or the state of it, named in the complaint */
  async examine(what: string): Promise<void> {
    if (this.examined.has(what)) return;
    this.examined.add(what);
    await this.settled();
    const { violations } = await new AxeBuilder({ page: this.page })
      .setLegacyMode()
      // What passed is not described, which takes longer than to look at it.
      .options({ resultTypes: ["violations"] })
      .withTags(WCAG)
      .analyze();
    for (const { id, impact, nodes } of violations) {
      if (!GRAVE.includes(impact ?? "")) continue;
      const where = nodes.map(({ target }) => target.join(" ")).join(", ");
      this.complaints.push(`${what}: ${impact} ${id} at ${where}`);
    }
    const tooWide = await this.pixelsTooWide();
    if (tooWide > 0) this.complaints.push(`${what}: ${tooWide} pixels wider than the window`);
  }

  pixelsTooWide(): Promise<number> {
    return this.page.evaluate<number>(PIXELS_TOO_WIDE);
  }

  /** The graph with this visitor's session: to arrange what a journey does not tell about. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const response = await this.context.request.post(portal().graphql, {
      headers: { "idempotency-key": randomUUID() },
      data: { query, variables },
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
    if (errors || !data) throw new Error(`${response.status()}: ${JSON.stringify(errors)}`);
    return data;
  }

  /** An answer with this status is part of the journey and no fault of the page. */
  expects(status: number): void {
    this.expected.add(status);
  }

  /** The browser may complain from now on: the journey makes trouble by itself. */
  expectsTrouble(): void {
    this.troubled = true;
  }

  /** What makes another browser this visitor's own. */
  session(): ReturnType<BrowserContext["storageState"]> {
    return this.context.storageState();
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Nothing loads and nothing moves any more, so that one can look: half-faded text has no contrast. */
  async settled(): Promise<void> {
    await this.page.evaluate(SETTLED);
  }

  /** Pages ask by the ids of registered documents: a text on the line is a complaint (A10). */
  private listenForTexts(page: Page): void {
    const look = (asked: unknown): void => {
      const { query, operationName } = asked as { query?: string; operationName?: string };
      if (query) this.complaints.push(`${page.url()}: sent the text of ${operationName}`);
    };
    page.on("request", (request) => {
      if (request.url() === portal().graphql) look(request.postDataJSON());
    });
    page.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        const message = JSON.parse(String(payload)) as { payload?: unknown };
        look(message.payload ?? {});
      }),
    );
  }

  private listen(page: Page): void {
    this.listenForTexts(page);
    page.on("pageerror", ({ message }) => this.complaints.push(`${page.url()}: ${message}`));
    page.on("console", (message) => {
      if (message.type() !== "error" || this.troubled) return;
      const status = REFUSED_RESOURCE.exec(message.text())?.[1];
      if (status && this.expected.has(Number(status))) return;
      this.complaints.push(`${page.url()}: ${message.text()}`);
    });
  }
}
