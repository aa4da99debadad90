import type { GraphQLDataSource } from "@apollo/gateway";
import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  execute,
  getNamedType,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from "graphql";
import { missing, SubgraphUnavailableError } from "../../../src/subgraphs/outage.js";
import type { FetchAnswer, SubgraphLine } from "../../../src/subgraphs/subgraph-line.js";
import { SubgraphOperation } from "../../../src/subgraphs/subgraph-operation.js";
import { fate } from "./choices.js";
import { spoil } from "./nonsense.js";

/** How the subgraphs of one run behave. */
export interface Mood {
  readonly seed: number;
  /** Subgraphs that do not answer at all. */
  readonly down: ReadonlySet<string>;
  /** Subgraphs whose answers are damaged on the way. */
  readonly raving: ReadonlySet<string>;
}

type Parent = Readonly<Record<string, unknown>>;

/** Entities are few, so that lists hold the same one more than once. */
const ENTITIES = 4;

/** A subgraph that makes up its answers: the same for the same entity, field and arguments, nulls and errors among them. */
export class MockSubgraph implements SubgraphLine, GraphQLDataSource {
  private readonly schema: GraphQLSchema;
  mood: Mood = { seed: 0, down: new Set(), raving: new Set() };
  asked = 0;

  constructor(
    readonly name: string,
    sdl: string,
  ) {
    this.schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  }

  process({ request }: Pick<Parameters<GraphQLDataSource["process"]>[0], "request">) {
    return this.execute(request);
  }

  async execute(request: Parameters<GraphQLDataSource["process"]>[0]["request"]) {
    const operation = new SubgraphOperation(request.query ?? "", request.operationName);
    const answer = await this.run(operation, JSON.stringify(request.variables ?? {}));
    return answer as Awaited<ReturnType<GraphQLDataSource["process"]>>;
  }

  async run(operation: SubgraphOperation, variables: string): Promise<FetchAnswer> {
    this.asked += 1;
    const { down, raving, seed } = this.mood;
    if (down.has(this.name)) {
      const error = new SubgraphUnavailableError(this.name, undefined);
      return { errors: missing(error, operation, variables), missing: true };
    }
    const result = await execute({
      schema: this.schema,
      document: parse(operation.query),
      variableValues: JSON.parse(variables) as Record<string, unknown>,
      fieldResolver: this.resolve,
      typeResolver: (value) => (value as { __typename: string }).__typename,
    });
    const answer = JSON.parse(JSON.stringify(result)) as FetchAnswer;
    return raving.has(this.name) ? spoil(answer, seed) : answer;
  }

  private readonly resolve: GraphQLFieldResolver<Parent | undefined, unknown> = (
    parent,
    args,
    _context,
    { fieldName, parentType, returnType },
  ) => {
    const given = parent?.[fieldName];
    if (given !== undefined) return given;
    const self = parent?.["id"] ?? parent?.["__self"] ?? "";
    const luck = fate(this.mood.seed, parentType.name, self, fieldName, args);
    if (fieldName === "id") return `e${luck % ENTITIES}`;
    if (luck % 100 < 4) {
      const code = luck % 3 === 0 ? { code: "FORBIDDEN" } : luck % 3 === 1 ? { code: "X1" } : {};
      throw new GraphQLError(`no ${fieldName} of ${parentType.name}`, { extensions: code });
    }
    return this.value(returnType, luck);
  };

  private value(type: GraphQLOutputType, luck: number): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, luck);
    if (luck % 100 < 12) return null;
    if (isListType(type)) {
      return Array.from({ length: luck % 4 }, (_, i) => this.entry(type.ofType, fate(luck, i)));
    }
    if (isObjectType(type)) return this.object(type.name, luck);
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      return this.object(possible[luck % possible.length]?.name ?? "", luck);
    }
    if (isEnumType(type)) return type.getValues()[luck % type.getValues().length]?.value;
    return scalar(getNamedType(type).name, luck);
  }

  /** Entries that may not be null are not: a null in a list would blank out most answers. */
  private entry(type: GraphQLOutputType, luck: number): unknown {
    if (!isNonNullType(type)) return this.value(type, luck);
    return this.value(type, luck % 100 < 12 ? luck + 50 : luck);
  }

  private object(typename: string, luck: number): Parent {
    const fields = this.schema.getType(typename);
    const hasId = isObjectType(fields) && "id" in fields.getFields();
    return hasId
      ? { __typename: typename, id: `e${luck % ENTITIES}` }
      : { __typename: typename, __self: luck };
  }
}

function scalar(name: string, luck: number): unknown {
  switch (name) {
    case "Int":
      return luck % 1_000;
    case "Float":
      return (luck % 1_000) / 8;
    case "Boolean":
      return luck % 2 === 0;
    case "DateTime":
      return new Date(luck * 1_000).toISOString();
    default:
      return `${name}-${luck % 100}`;
  }
}
