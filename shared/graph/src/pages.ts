import { GraphQLError } from "graphql";
import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";
import { PageInfo } from "./types.js";

export const MAX_PAGE = 100;

/** Arguments of every list. The cap holds for variables as well, since it is checked here (A09). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many, 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "`endCursor` of the page before." })
  after?: string | null;
}

/** @throws GraphQLError BAD_USER_INPUT unless 1 ≤ first ≤ 100. */
export function pageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE) return first;
  throw new GraphQLError(`\`first\` must be between 1 and ${MAX_PAGE}.`, {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

/** An opaque cursor of the values that the list is ordered by. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** @throws GraphQLError BAD_USER_INPUT for a cursor that this list did not give. */
export function decodeCursor(
  cursor: string | null | undefined,
  length: number,
): (string | number | null)[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const scalar = (value: unknown) =>
      value === null || ["string", "number"].includes(typeof value);
    if (Array.isArray(values) && values.length === length && values.every(scalar)) return values;
  } catch {
    // Refused below, like any other cursor that is not ours.
  }
  throw new GraphQLError("`after` is not a cursor of this list.", {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  totalCount: number;
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** The edge and connection types of a node, as `TileEdge` and `TileConnection`. */
export function connectionTypes<T extends object>(
  node: () => ClassType<T>,
  name: string,
): { Edge: ClassType<Edge<T>>; Connection: ClassType<Connection<T>> } {
  @ObjectType(`${name}Edge`, { description: "One of a list, with its place." })
  class EdgeType implements Edge<T> {
    @Field(() => String, { description: "Its place in the list." })
    cursor!: string;

    @Field(node, { description: "The thing itself." })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: "A page of a list." })
  class ConnectionType implements Connection<T> {
    @Field(() => Int, { description: "How many there are on all pages." })
    totalCount!: number;

    @Field(() => [EdgeType], { description: "This page." })
    edges!: Edge<T>[];

    @Field(() => PageInfo, { description: "Where this page ends." })
    pageInfo!: PageInfo;
  }

  return { Edge: EdgeType, Connection: ConnectionType };
}

/** A page from rows that were read with `limit first + 1`: the one too many says that there is more. */
export function toConnection<T>(
  rows: readonly T[],
  first: number,
  totalCount: number,
  cursorOf: (row: T) => readonly (string | number | null)[],
): Connection<T> {
  const edges = rows
    .slice(0, first)
    .map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }));
  return {
    totalCount,
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
