import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { TinyPortal } from "./support/tiny-portal.js";

const portal = new TinyPortal();
beforeAll(() => portal.start());
afterAll(() => portal.stop());

/** Plain GETs, which a page of another site could send, are not answered (A15): three audits of what a server may do. */
const notAnswered = /^MAY (accept application\/x-www-form-urlencoded|allow URL-encoded JSON)/;

describe("GraphQL over HTTP", () => {
  const audits = serverAudits({
    url: () => `${portal.url}/graphql`,
    // Signed in, because some of the audits look at the schema.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, cookie: "__Host-markethall=admin" } }),
  });

  it("is audited in full", () => {
    const count = (level: string) => audits.filter(({ name }) => name.startsWith(level)).length;
    expect([count("MUST"), count("SHOULD"), count("MAY")]).toEqual([13, 23, 25]);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (name, audit) => {
    const { status } = await audit.fn();
    expect(status).toBe(notAnswered.test(name) ? "notice" : "ok");
  });
});
