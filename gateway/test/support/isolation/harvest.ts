import { getNamedType, type GraphQLError, type GraphQLNamedType, isObjectType } from "graphql";
import type { PortalClient } from "../client.js";
import { argumentsOf, type Field, fieldsOf, schema, selectionOf } from "./questions.js";

/** Everything somebody can see that could be tried by somebody else. */
export interface Harvest {
  /** Ids by the type of the object they name. */
  readonly ids: Map<string, Set<string>>;
  /** Cursors by the type of the page they end, such as `OrderConnection`. */
  readonly cursors: Map<string, Set<string>>;
  /** Names and addresses: words that nobody else should read. */
  readonly words: Set<string>;
  /** Addresses of files. */
  readonly files: Set<string>;
  /** Each answer as text, without what changes by looking: to see later that nothing changed. */
  readonly answers: Map<string, string>;
}

/** Ids of each type that are followed by `order(id: …)` and the like. */
const FOLLOWED = 4;
const wordFields = ["name", "email", "subject", "companyName", "displayName", "fileName", "title"];
/** Move by themselves, by the looking, or by others who sign in as the same person meanwhile. */
const volatile = new Set([
  ...["lastSignInAt", "lastUsedAt", "businessClock", "now", "lastSeenAt"],
  ...["sessions", "openSessions", "liveTokens", "provenUntil"],
]);

/** Walks the graph as this person: every query, every field below it that may be asked for. */
export async function harvest(client: PortalClient): Promise<Harvest> {
  const found: Harvest = {
    ids: new Map(),
    cursors: new Map(),
    words: new Set(),
    files: new Set(),
    answers: new Map(),
  };
  const queries = fieldsOf(schema.getQueryType());
  const permissions = await permissionsOf(client);
  const mine = queries.filter(({ name }) => permissions.includes(`Query.${name}`));
  for (const field of mine) {
    const args = argumentsOf(field, 20);
    if (args !== null) await look(client, field, args, permissions, found);
  }
  for (const field of mine.filter(byId)) {
    const ids = [...(found.ids.get(getNamedType(field.type).name) ?? [])].sort();
    for (const id of ids.slice(0, FOLLOWED))
      await look(client, field, `(id: "${id}")`, permissions, found);
  }
  return found;
}

function byId({ args }: Field): boolean {
  return args.length === 1 && args[0]?.name === "id";
}

/** What the viewer may call; the program of a partner has no viewer and may call what its scopes name. */
async function permissionsOf(client: PortalClient): Promise<readonly string[]> {
  const { viewer } = await client.ask<{ viewer: { permissions: string[] } | null }>(
    "{ viewer { permissions } }",
  );
  return viewer?.permissions ?? [];
}

async function look(
  client: PortalClient,
  field: Field,
  args: string,
  permissions: readonly string[],
  found: Harvest,
): Promise<void> {
  const type = getNamedType(field.type);
  const refused = new Set<string>();
  for (let entityDepth = 2, first = 3; ;) {
    const wishes = { entityDepth, first, permissions, refused };
    const query = `{ ${field.name}${args} ${selectionOf(type, wishes, [field.name])} }`;
    const { data, errors } = await client.run<Record<string, unknown>>(query);
    if (errors.length === 0) {
      found.answers.set(`${field.name}${args}`, JSON.stringify(data, withoutVolatile));
      gather(data?.[field.name], type, found);
      return;
    }
    const paths = errors.map(pathOf).filter((path) => path !== "");
    if (paths.length > 0) paths.forEach((path) => refused.add(path));
    else if (tooLarge(errors[0]) && (entityDepth > 0 || first > 1)) {
      if (entityDepth > 0) entityDepth -= 1;
      else first = 1;
    } else throw new Error(`${query}\n${JSON.stringify(errors)}`);
  }
}

function pathOf({ path = [] }: Pick<GraphQLError, "path">): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function tooLarge(error: { readonly extensions?: { readonly code?: unknown } } | undefined) {
  return ["OPERATION_TOO_COSTLY", "OPERATION_TOO_LARGE"].includes(String(error?.extensions?.code));
}

function withoutVolatile(key: string, value: unknown): unknown {
  return volatile.has(key) ? undefined : value;
}

function gather(value: unknown, type: GraphQLNamedType, found: Harvest): void {
  if (Array.isArray(value)) return value.forEach((one) => gather(one, type, found));
  if (typeof value !== "object" || value === null) return;
  const actual = schema.getType(String((value as { __typename?: string }).__typename ?? ""));
  const object = isObjectType(actual) ? actual : type;
  for (const [name, part] of Object.entries(value)) {
    const field = isObjectType(object) ? object.getFields()[name] : undefined;
    if (!field) continue;
    const named = getNamedType(field.type);
    if (typeof part !== "string") gather(part, named, found);
    else if (named.name === "ID") keep(found.ids, object.name, part);
    else if (name === "url" && part.includes("/files/")) found.files.add(part);
    else if (wordFields.includes(name) && part.length >= 8) found.words.add(part);
    else if (wordFields.includes(name) && part.includes("@")) found.words.add(part);
  }
  const { pageInfo } = value as { pageInfo?: { endCursor?: string | null } };
  if (pageInfo?.endCursor) keep(found.cursors, object.name, pageInfo.endCursor);
}

function keep(into: Map<string, Set<string>>, key: string, value: string): void {
  into.set(key, (into.get(key) ?? new Set()).add(value));
}

/** What some see and others do not. */
export function beyond(theirs: readonly Harvest[], own: readonly Harvest[]): Harvest {
  const merged = (pick: (one: Harvest) => Map<string, Set<string>>) => {
    const seen = new Set(own.flatMap((one) => [...pick(one).values()].flatMap((s) => [...s])));
    const left = new Map<string, Set<string>>();
    for (const one of theirs)
      for (const [key, values] of pick(one))
        for (const value of values) if (!seen.has(value)) keep(left, key, value);
    return left;
  };
  const rest = (pick: (one: Harvest) => Set<string>) => {
    const seen = new Set(own.flatMap((one) => [...pick(one)]));
    return new Set(theirs.flatMap((one) => [...pick(one)]).filter((word) => !seen.has(word)));
  };
  return {
    ids: merged(({ ids }) => ids),
    cursors: merged(({ cursors }) => cursors),
    words: rest(({ words }) => words),
    files: rest(({ files }) => files),
    answers: new Map(),
  };
}
