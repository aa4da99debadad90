import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type Actor, ForbiddenError, mayCall, operations } from "@markethall/auth";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  specifiedDirectives,
  visit,
} from "graphql";
import { buildSchema, createResolversMap, getMetadataStorage } from "type-graphql";
import type { Context } from "./context.js";
import { forbidden, secondFactorDue, unauthenticated } from "./errors.js";
import { fedByGateway } from "./live.js";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@interfaceObject"])`;

const rootTypes = ["Query", "Mutation", "Subscription"];

type Resolvers = Record<string, Record<string, unknown>>;
type Reference = (reference: { id: string } & Record<string, unknown>, context: Context) => unknown;

export interface SubgraphParts {
  /** Instances of type-graphql resolver classes, made in `app.ts`. */
  readonly resolvers: readonly object[];
  /** Entities that no field of this subgraph leads to. */
  readonly orphanedTypes?: readonly (new () => object)[];
  /** How an entity is found by its key, by type name. */
  readonly references: Readonly<Record<string, Reference>>;
}

/** A code-first schema as a Federation 2 subgraph, with its SDL for review. */
export interface Subgraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/**
 * Builds the subgraph and puts the role × operation table before every field that it names.
 * @throws RangeError for a root field that the table does not name: default deny begins at the build (A04).
 */
export async function buildSubgraph({
  resolvers,
  orphanedTypes,
  references,
}: SubgraphParts): Promise<Subgraph> {
  // Fields without a resolver of their own are properties of that name: no middleware stands before them.
  for (const field of getMetadataStorage().fields) field.simple ??= field.name === field.schemaName;
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const schema = await buildSchema({
    resolvers: [...instances.keys()] as [() => unknown],
    container: { get: (type: unknown) => instances.get(type as () => unknown) as object },
    orphanedTypes: [...(orphanedTypes ?? [])],
    directives: [...specifiedDirectives],
    pubSub: { publish: () => undefined, subscribe: fedByGateway },
    validate: { forbidUnknownValues: false },
  });
  const typeDefs = withTags(parse(`${link}\n${printSchemaWithDirectives(schema)}`));
  const map = createResolversMap(schema) as Resolvers;
  guard(map);
  for (const [type, resolve] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: resolve };
  }
  return {
    schema: buildSubgraphSchema({ typeDefs, resolvers: map as never }),
    sdl: `${print(typeDefs)}\n`,
  };
}

/** Root fields carry one tag: those with a scope are for partners, the others are internal. */
function withTags(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition(type) {
      if (!rootTypes.includes(type.name.value)) return undefined;
      const fields = (type.fields ?? []).map((field) => {
        const rule = operations[`${type.name.value}.${field.name.value}`];
        const tag = rule?.scope || rule?.public ? "partner" : "internal";
        return {
          ...field,
          directives: [
            ...(field.directives ?? []),
            {
              kind: Kind.DIRECTIVE as const,
              name: { kind: Kind.NAME as const, value: "tag" },
              arguments: [
                {
                  kind: Kind.ARGUMENT as const,
                  name: { kind: Kind.NAME as const, value: "name" },
                  value: { kind: Kind.STRING as const, value: tag },
                },
              ],
            },
          ],
        };
      });
      return { ...type, fields };
    },
  });
}

function guard(map: Resolvers): void {
  for (const type of rootTypes) {
    for (const field of Object.keys(map[type] ?? {})) {
      if (!Object.hasOwn(operations, `${type}.${field}`)) {
        throw new RangeError(`${type}.${field} is not in the table of operations`);
      }
    }
  }
  for (const operation of Object.keys(operations)) {
    const [type = "", field = ""] = operation.split(".");
    const resolver = map[type]?.[field];
    if (typeof resolver === "function") {
      map[type]![field] = guarded(operation, resolver as Resolver);
    } else if (resolver && typeof resolver === "object" && "resolve" in resolver) {
      map[type]![field] = {
        ...resolver,
        resolve: guarded(operation, resolver.resolve as Resolver),
      };
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** Asks the table first; what it or a policy behind it refuses is audited (A04, A21). */
function guarded(operation: string, resolve: Resolver): Resolver {
  const refuse = (context: Context, args: Record<string, unknown>) => {
    const { input } = args;
    context.refused(
      operation.replace("Mutation.", ""),
      typeof input === "object" && input !== null ? input : {},
    );
  };
  return (source, args, context, info) => {
    if (!mayCall(context.actor, operation)) {
      refuse(context, args);
      throw refusalFor(context.actor);
    }
    const answer: unknown = resolve(source, args, context, info);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      if (error instanceof ForbiddenError || isThrottled(error)) refuse(context, args);
      throw error;
    });
  };
}

function refusalFor(actor: Actor): GraphQLError {
  if (actor.kind === "anonymous") return unauthenticated();
  return actor.enrolling ? secondFactorDue() : forbidden();
}

function isThrottled(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions["code"] === "TOO_MANY_REQUESTS";
}
