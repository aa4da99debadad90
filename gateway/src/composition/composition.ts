import { composeSchemaContract, composeServices } from "@theguild/federation-composition";
import {
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { reachable } from "./reachable.js";

/** A subgraph's committed contract, as it stands in `subgraphs/<name>/schema.graphql`. */
export interface SubgraphContract {
  readonly name: string;
  readonly sdl: string;
}

/** The three files under `gateway/schema`. */
export interface ComposedSchemas {
  /** What the gateway plans by. */
  readonly supergraph: string;
  /** What callers see: what the pages' operations are generated from. */
  readonly api: string;
  /** What partners see: root fields tagged `internal` and what only they reach are left out. */
  readonly partner: string;
}

/** The subgraphs' schemas do not compose, or break a rule of the graph. */
export class CompositionError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join("\n"));
    this.name = "CompositionError";
  }
}

/**
 * Composes the supergraph and its two contracts. Subgraph addresses are placeholders; the gateway
 * takes the real ones from its configuration.
 *
 * @throws CompositionError with every reason, named by subgraph
 */
export function compose(contracts: readonly SubgraphContract[]): ComposedSchemas {
  const services = contracts.map(({ name, sdl }) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}.internal/graphql`,
  }));
  const reasons = services.flatMap(({ name, typeDefs }) => tagFaults(name, typeDefs));

  const whole = composeServices(services);
  if (whole.errors) reasons.push(...whole.errors.map(({ message }) => message));
  if (whole.errors || reasons.length > 0) throw new CompositionError(reasons);
  // The gateway refuses to load these, and removing them would leak what they guard: rights are the
  // operation table's and the subgraphs'.
  if (/@authenticated|@requiresScopes|@policy/.test(whole.supergraphSdl)) {
    throw new CompositionError(["Rights are not given by directives in the graph."]);
  }

  const partner = composeSchemaContract(
    services,
    { include: new Set(), exclude: new Set(["internal"]) },
    true,
  );
  if (partner.errors) throw new CompositionError(partner.errors.map(({ message }) => message));

  return {
    supergraph: `${whole.supergraphSdl.trim()}\n`,
    api: publicSdl(schemaOf(whole.publicSdl)),
    partner: publicSdl(reachable(schemaOf(partner.publicSdl))),
  };
}

function schemaOf(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl), { assumeValidSDL: true });
}

function publicSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema)).trim()}\n`;
}

const ROOTS = new Set(["Query", "Mutation", "Subscription"]);

/** Root fields without exactly one of the tags `internal` and `partner`: nobody decided who may see them. */
function tagFaults(subgraph: string, schema: DocumentNode): string[] {
  return schema.definitions.flatMap((definition) => {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.OBJECT_TYPE_EXTENSION
    ) {
      return [];
    }
    if (!ROOTS.has(definition.name.value)) return [];
    return (definition.fields ?? [])
      .filter(({ name }) => !name.value.startsWith("_"))
      .filter(({ directives }) => {
        const tags = (directives ?? [])
          .filter(({ name }) => name.value === "tag")
          .map(({ arguments: args }) => args?.[0]?.value)
          .filter((value) => value?.kind === Kind.STRING)
          .filter(({ value }) => value === "internal" || value === "partner");
        return tags.length !== 1;
      })
      .map(
        ({ name }) =>
          `[${subgraph}] ${definition.name.value}.${name.value} needs exactly one tag, "internal" or "partner".`,
      );
  });
}
