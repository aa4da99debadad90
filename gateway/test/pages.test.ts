import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { PortalClient } from "./support/client.js";
import { TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
let client: PortalClient;
beforeAll(async () => {
  await portal.start();
  client = new PortalClient(portal.url);
});
afterAll(() => portal.stop());

describe("pages", () => {
  it("puts boot data into the shell under a policy that lets nothing else in", async () => {
    const response = await client.fetch("/v2c/catalog?accountName=demo");
    const html = await response.text();
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
    const boot = /<script type="application\/json" id="boot" nonce="([\w-]+)">(.*)<\/script>/.exec(
      html,
    );
    expect(boot?.[1]).toBe(nonce);
    expect(JSON.parse(boot?.[2] ?? "")).toEqual({
      nonce,
      audience: "portal",
      accountName: "demo",
      remotes: [
        {
          name: "console",
          entry: "/remotes/console/remoteEntry.0123456789.js",
          integrity: "sha256-of-the-build",
        },
      ],
      graph: { storefront: { displayName: "Demo </script><b>", suspended: false }, viewer: null },
    });
    expect(html).not.toContain("</script><b>");
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("gives each answer a nonce of its own", async () => {
    const read = async () =>
      (await client.fetch("/console")).headers.get("content-security-policy");
    expect(await read()).not.toBe(await read());
  });

  it.each([
    { path: "/v2c/catalog?accountName=nobody", status: 404, says: "There is no portal here" },
    { path: "/v2c/catalog", status: 404, says: "There is no portal here" },
    { path: "/v2c/catalog?accountName=closed", status: 403, says: "closed for now" },
    { path: "/nothing/here", status: 404, says: "There is nothing here" },
    {
      path: "/remotes/console/../../shell/dist/index.html",
      status: 404,
      says: "There is nothing here",
    },
    {
      path: "/remotes/console/%2e%2e/%2e%2e/supergraph.graphql",
      status: 404,
      says: "There is nothing here",
    },
    { path: "/outbox", status: 404, says: "There is nothing here" },
  ])("answers $path with $status", async ({ path, status, says }) => {
    const response = await client.fetch(path);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(says);
  });

  it("serves hashed files compressed and for ever, others with a question", async () => {
    const script = await client.fetch("/static/js/index.0123abcd.js", {
      // As browsers ask, who name gzip first.
      headers: { "accept-encoding": "gzip, deflate, br, zstd" },
    });
    expect(script.headers.get("content-encoding")).toBe("br");
    expect(script.headers.get("cache-control")).toContain("immutable");
    const entry = await client.fetch("/remotes/console/mf-manifest.json");
    expect(entry.headers.get("cache-control")).toBe("no-cache");
    const etag = entry.headers.get("etag") ?? "";
    const again = await client.fetch("/remotes/console/mf-manifest.json", {
      headers: { "if-none-match": etag },
    });
    expect(again.status).toBe(304);
  });

  it("carries a request id and the usual headers on every answer", async () => {
    for (const path of ["/console", "/graphql", "/nothing", "/files/statements/x.pdf"]) {
      const { headers } = await client.fetch(path);
      expect(headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });
});

describe("the catalogue of components", () => {
  it("is a page under the same policy while one builds pages, and nothing in production", async () => {
    expect((await client.fetch("/catalogue")).status).toBe(404);
    const workshop = new TinyPortal();
    await workshop.start({ production: false });
    try {
      const response = await new PortalClient(workshop.url).fetch("/catalogue/money?state=full");
      const policy = response.headers.get("content-security-policy") ?? "";
      const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
      expect(policy).not.toMatch(/unsafe/);
      expect(await response.text()).toContain(`{"nonce":"${nonce}"}`);
    } finally {
      await workshop.stop();
    }
  });
});

describe("files and tokens", () => {
  it("hands a file on with the caller's rights, and so that it cannot run", async () => {
    expect((await client.fetch("/files/reports/spend.csv")).status).toBe(404);
    const signedIn = new PortalClient(portal.url);
    await signedIn.ask(`mutation { signIn(name: "admin") { name } }`);
    const response = await signedIn.fetch("/files/reports/spend.csv?from=2026-10-01");
    expect(response.headers.get("content-type")).toBe("text/csv");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(await response.text()).toBe(
      `asked,admin\n{"path":"reports/spend.csv","query":{"from":"2026-10-01"}}`,
    );
  });

  it("reads a program's credentials from the form or from the header", async () => {
    const ask = async (headers: Record<string, string>, form: Record<string, string>) => {
      const response = await client.fetch("/oauth/token", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams({ grant_type: "client_credentials", ...form }).toString(),
      });
      expect([response.status, response.headers.get("cache-control")]).toEqual([400, "no-store"]);
      return ((await response.json()) as { got: unknown }).got;
    };
    const got = {
      grant_type: "client_credentials",
      scope: null,
      client_id: "id",
      client_secret: "a:b",
    };
    expect(await ask({}, { client_id: "id", client_secret: "a:b" })).toEqual(got);
    const basic = `Basic ${Buffer.from("id:a%3Ab").toString("base64")}`;
    expect(await ask({ authorization: basic }, {})).toEqual(got);
  });

  it("is ready when every part answers, and names the one that does not", async () => {
    expect((await client.fetch("/ready")).status).toBe(200);
    await portal.identity.stop();
    const response = await client.fetch("/ready");
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ waitingFor: ["identity"] });
    expect((await client.fetch("/health")).status).toBe(200);
    await portal.identity.start();
  });
});
