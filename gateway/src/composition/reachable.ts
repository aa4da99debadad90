import {
  getNamedType,
  GraphQLSchema,
  type GraphQLNamedType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/**
 * The schema without types that no root field leads to. A type that implements an interface stays only
 * where a field answers that interface: `UserError` is implemented by the errors of every operation, and
 * would keep those of internal ones.
 */
export function reachable(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  let types: GraphQLNamedType[] = [];
  for (;;) {
    const pruned = new GraphQLSchema({ ...config, types });
    const missing = answeredBy(pruned)
      .map((name) => schema.getType(name))
      .filter((type) => type && !pruned.getType(type.name)) as GraphQLNamedType[];
    if (missing.length === 0) return pruned;
    types = [...types, ...missing];
  }

  /** Names of the types that fields of this type may answer with by an interface. */
  function answeredBy(pruned: GraphQLSchema): string[] {
    return Object.values(pruned.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()))
      .map(({ type }) => schema.getType(getNamedType(type).name))
      .filter((type) => isInterfaceType(type))
      .flatMap((type) => schema.getPossibleTypes(type).map(({ name }) => name));
  }
}
