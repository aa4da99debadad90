import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { NoAnswerError, PortalClient, PortalRefusedError } from "./portal-client.js";

let server: Server;
let client: PortalClient;
/** What the portal answers next, and what it was asked. */
let body: object;
let asked: IncomingMessage[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    response.setHeader("set-cookie", `session=${asked.length}; HttpOnly`);
    response.end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  client = new PortalClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

describe("PortalClient", () => {
  it("keeps the newest session, and sends each request under a key of its own", async () => {
    body = { data: { signIn: { __typename: "SignInSuccess" } } };
    await client.signIn({ email: "a@b.example", password: "secret" });
    await client.ask("{ viewer { id } }");
    expect(asked.map(({ headers }) => headers.cookie)).toEqual([undefined, "session=1"]);
    expect(client.cookie).toBe("session=2");
    expect(new Set(asked.map(({ headers }) => headers["idempotency-key"])).size).toBe(2);
  });

  it("tells a refusal from an answer that is not whole", async () => {
    body = { data: { signIn: { __typename: "SignInRefused", message: "No." } } };
    await expect(client.run("mutation { signIn }")).rejects.toThrow(PortalRefusedError);
    await expect(client.ask("mutation { signIn }")).resolves.toEqual(
      (body as { data: object }).data,
    );
    body = { data: { viewer: null }, errors: [{ message: "away" }] };
    await expect(client.ask("{ viewer { id } }")).rejects.toThrow(NoAnswerError);
  });
});
