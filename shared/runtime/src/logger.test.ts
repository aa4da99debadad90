import { Writable } from "node:stream";
import { describe, expect, it } from "@jest/globals";
import { logger } from "./logger.js";

const SECRET = "s3cr3t-value-that-must-not-show";

/** What a log line says, as text, for something logged by `act`. */
function said(act: (log: ReturnType<typeof logger>) => void): string {
  let text = "";
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  act(logger("test", "trace", destination));
  return text;
}

const deep = (value: unknown, levels = 6): unknown =>
  levels === 0 ? value : { inner: deep(value, levels - 1) };

const withHeaders = Object.assign(new Error("refused"), {
  code: "ECONNREFUSED",
  response: {
    headers: { authorization: `Bearer ${SECRET}`, "set-cookie": [`__Host-session=${SECRET}`] },
    rawHeaders: ["Content-Type", "text/plain", "Cookie", `a=${SECRET}`],
  },
});

describe("the log", () => {
  it.each([
    ["a password", { password: SECRET }],
    ["a password six levels down", deep({ userPassword: SECRET })],
    ["a token in a list in a list", { items: [[{ accessToken: SECRET }]] }],
    ["an object with a secret's name", { session: { token: { value: SECRET } } }],
    ["a cookie header", { headers: { cookie: `__Host-session=${SECRET}` } }],
    ["a cookie in a text", { text: `Cookie: __Host-session=${SECRET}; Path=/` }],
    ["a connection string", { url: `postgres://user:${SECRET}@127.0.0.1/markethall` }],
    ["a password with an @ in it", { url: `postgres://user:p@${SECRET}@127.0.0.1/markethall` }],
    ["an Authorization value in a text", { text: `sent Authorization: Basic ${SECRET}` }],
    ["a bearer token in a text", { text: `with Bearer ${SECRET}` }],
    ["a query string", { path: `/reset?token=${SECRET}&accountName=demo` }],
    ["JSON within a text", { body: `{"clientSecret":"${SECRET}"}` }],
    ["an error's message", { err: new Error(`postgres://user:${SECRET}@db is away`) }],
    ["an error under another name", { error: new Error(`password=${SECRET}`) }],
    ["an error's cause", { err: new Error("away", { cause: new Error(`Bearer ${SECRET}`) }) }],
    ["an error's own properties", { err: withHeaders }],
    ["an error in a cause in an error", { err: new Error("a", { cause: withHeaders }) }],
    ["an aggregate's errors", { err: new AggregateError([withHeaders], "all failed") }],
    ["a map", { known: new Map([["refreshToken", SECRET]]) }],
    ["a URL object", { to: new URL(`https://user:${SECRET}@example.com/`) }],
    ["what makes its own JSON", { it: { toJSON: () => ({ apiKey: SECRET }) } }],
  ])("never tells %s", (_what, line) => {
    const text = said((log) => log.error(line, "failed"));
    expect(text).not.toContain(SECRET);
    expect(text).toContain("[removed]");
    expect(JSON.parse(text)).toMatchObject({ name: "test", msg: "failed" });
  });

  it.each<[string, (log: ReturnType<typeof logger>) => void]>([
    ["a message", (log) => log.warn(`postgres://user:${SECRET}@db`)],
    ["an error alone", (log) => log.error(new Error(`postgres://user:${SECRET}@db`))],
    ["an error without words", (log) => log.error({ err: new Error(`token=${SECRET}`) })],
    ["a value put into a message", (log) => log.warn("went to %s", `redis://:${SECRET}@cache`)],
    ["an object put into a message", (log) => log.warn("said %o", { password: SECRET })],
    ["a child's bindings", (log) => log.child({ token: SECRET }).info("hello")],
    ["a child's binding as text", (log) => log.child({ of: `Bearer ${SECRET}` }).info("hello")],
  ])("never tells %s", (_what, act) => {
    const text = said(act);
    expect(text).not.toContain(SECRET);
    expect(text).toContain("[removed]");
  });

  it("keeps what helps: codes, places, causes, ids and what is no secret", () => {
    const error = Object.assign(new Error("connect ECONNREFUSED", { cause: new Error("why") }), {
      code: "ECONNREFUSED",
    });
    const text = said((log) =>
      log.error({ err: error, requestId: "r-1", hasPassword: true, password: null, ms: 12 }, "no"),
    );
    expect(JSON.parse(text)).toMatchObject({
      requestId: "r-1",
      hasPassword: true,
      password: null,
      ms: 12,
      err: {
        type: "Error",
        message: "connect ECONNREFUSED",
        code: "ECONNREFUSED",
        stack: expect.stringContaining("logger.test"),
        cause: { message: "why" },
      },
    });
  });

  it("tells what refers to itself, is too deep or too long, in bounds", () => {
    const round: Record<string, unknown> = { name: "round" };
    round["self"] = round;
    const text = said((log) => log.info({ round, deep: deep(1, 40), long: "x".repeat(100_000) }));
    expect(text.length).toBeLessThan(20_000);
    expect(text).toContain("[circular]");
    expect(text).toContain("[too deep]");
  });
});
