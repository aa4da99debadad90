import { randomUUID } from "node:crypto";
import { getNamedType } from "graphql";
import type { PortalClient } from "../client.js";
import { argumentsWith, type Filling, type Position } from "./positions.js";
import { selectionOf } from "./questions.js";

/** Somebody who tries what is not the own. */
export interface Stranger {
  readonly who: string;
  readonly client: PortalClient;
  readonly permissions: readonly string[];
  readonly filling: Filling;
}

/** What came of one try, with the id itself and what differs between any two requests taken out. */
export interface Outcome {
  readonly text: string;
  readonly milliseconds: number;
}

const FEW = 2;

/** Asks the operation with the id in its position, as the stranger. */
export async function attempt(
  { client, permissions, filling }: Stranger,
  position: Position,
  id: string,
): Promise<Outcome> {
  const variables = argumentsWith(position, id, filling);
  const { field, owner, kind } = position;
  const used = field.args.filter(({ name }) => name in variables);
  const declared = used.map(({ name, type }) => `$${name}: ${type.toString()}`).join(", ");
  // A page of two says as much as one of twenty, and a program pays for each line of it.
  const paged = field.args.some(({ name }) => name === "first") && !("first" in variables);
  const given = [
    ...used.map(({ name }) => `${name}: $${name}`),
    ...(paged ? [`first: ${FEW}`] : []),
  ].join(", ");
  const wishes = { entityDepth: 0, first: FEW, permissions, refused: new Set<string>() };
  const type = getNamedType(field.type);
  const selection =
    "getFields" in type || "getTypes" in type ? selectionOf(type, wishes, ["x"]) : "";
  const call = `${field.name}(${given}) ${selection}`;
  const within = owner ? `{ ${rootOf(owner, filling)} { ${call} } }` : `{ ${call} }`;
  return send(client, { query: `${kind} Attempt(${declared}) ${within}`, variables }, id);
}

/** Posts a body and reads everything that can be told apart: status, headers that speak, body. */
export async function send(client: PortalClient, body: object, id: string): Promise<Outcome> {
  const began = performance.now();
  const response = await client.fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const milliseconds = performance.now() - began;
  return { text: `${response.status} ${without(text, id)}`, milliseconds };
}

/** An answer without the id that was asked for and the number of the request. */
export function without(text: string, id: string): string {
  return (
    text
      .replaceAll(id, "<id>")
      .replace(/"requestId":"[^"]*"/g, '"requestId":"<request>"')
      // What is left of a program's budget goes down by each request, whatever it asks.
      .replace(/"remaining":\d+,"resetAt":"[^"]*"/g, '"remaining":"<budget>"')
      .replace(/"(createdAt|startedAt|finishedAt|timestamp)":"[^"]*"/g, '"$1":"<time>"')
  );
}

function rootOf(owner: string, filling: Filling): string {
  if (owner === "Storefront") return `storefront(accountName: "${filling.accountName}")`;
  const query = `${owner[0]?.toLowerCase()}${owner.slice(1)}`;
  return `${query}(id: "${filling.own(owner)}")`;
}
