import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * Whether graphql-jit runs this operation as graphql-js does; where it is known not to, or nobody looked, graphql-js runs
 * it: introspection, changes (what breaks off cannot be asked again), types whose resolveType or isTypeOf is
 * asynchronous, default values that are not plain, and the response name `__proto__`.
 */
export function isCompilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  if (operation.operation === "mutation") return false;
  let fit = true;
  const unfit = () => {
    fit = false;
    return BREAK;
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const name = node.name.value;
        if (name === "__schema" || name === "__type") return unfit();
        if ((node.alias ?? node.name).value === "__proto__") return unfit();
        const field = types.getFieldDef();
        const type = field && getNamedType(field.type);
        if (!type) return undefined;
        const members = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
        const telling = [
          ...(isAbstractType(type) ? [type.resolveType] : []),
          ...members.map((member) => (isObjectType(member) ? member.isTypeOf : null)),
        ];
        if (telling.some(isAsync)) return unfit();
        const given = new Set(node.arguments?.map((argument) => argument.name.value));
        const strange = field.args.some(
          (argument) => !given.has(argument.name) && typeof argument.defaultValue === "object",
        );
        return strange ? unfit() : undefined;
      },
    }),
  );
  return fit;
}

function isAsync(resolve: unknown): boolean {
  return typeof resolve === "function" && resolve.constructor.name === "AsyncFunction";
}
