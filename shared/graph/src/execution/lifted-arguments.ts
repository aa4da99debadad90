import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type TypeNode,
  type ValueNode,
  valueFromAST,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** Type of values that are in their final form: nothing looks at them again. */
export const COERCED = "Coerced__";

interface Lifted {
  readonly name: string;
  readonly value: ValueNode;
  readonly type: GraphQLInputType;
}

/** A document whose arguments are variables, and how to get their values. */
export interface LiftedDocument {
  readonly document: DocumentNode;
  /** @returns null where graphql-js would complain about an argument: it then shall. */
  values(variables: Variables): Record<string, unknown> | null;
}

/**
 * Takes from the document whatever graphql-js and a compiled program could read differently: literals of lists, inputs,
 * enums and custom scalars become variables, and all variables but plain ones are of a type that passes values through.
 * So graphql-js alone says what an argument's value is.
 */
export function liftArguments(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): LiftedDocument {
  const lifted: Lifted[] = [];
  const types = new TypeInfo(schema);
  const argument = (node: ArgumentNode): ArgumentNode | undefined => {
    const type = types.getArgument()?.type;
    if (!type || node.value.kind === Kind.VARIABLE || isPlain(type, node.value)) return undefined;
    const name = `lifted__${lifted.length}`;
    lifted.push({ name, value: node.value, type });
    return {
      ...node,
      value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name }, loc: node.value.loc },
    } as ArgumentNode;
  };
  const withVariables = visit(document, visitWithTypeInfo(types, { Argument: argument }));
  const definitions = [
    ...(operation.variableDefinitions ?? []).map(passedThrough),
    ...lifted.map(({ name }) => definitionOf(name)),
  ];
  const rewritten = {
    ...withVariables,
    definitions: withVariables.definitions.map((definition) =>
      isOperation(definition, operation)
        ? { ...definition, variableDefinitions: definitions }
        : definition,
    ),
  };
  return {
    document: rewritten,
    values(variables) {
      if (lifted.length === 0) return variables;
      const values: Record<string, unknown> = { ...variables };
      for (const { name, value, type } of lifted) {
        const read = valueFromAST(value, type, variables);
        if (read === undefined) return null;
        values[name] = read;
      }
      return values;
    },
  };
}

function isOperation(
  definition: DocumentNode["definitions"][number],
  operation: OperationDefinitionNode,
): boolean {
  return (
    definition.kind === Kind.OPERATION_DEFINITION &&
    definition.name?.value === operation.name?.value
  );
}

function isPlain(type: GraphQLInputType, value: ValueNode): boolean {
  return (
    isSpecifiedScalarType(getNamedType(type)) &&
    value.kind !== Kind.LIST &&
    value.kind !== Kind.NULL &&
    !String(type).includes("[")
  );
}

function passedThrough(definition: VariableDefinitionNode): VariableDefinitionNode {
  return plainTypes.has(nameOf(definition.type))
    ? definition
    : { ...definitionOf(definition.variable.name.value) };
}

const plainTypes = new Set(["String", "ID", "Int", "Float", "Boolean"]);

/** Empty for lists. */
function nameOf(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return nameOf(type.type);
  return type.kind === Kind.NAMED_TYPE ? type.name.value : "";
}

function definitionOf(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED } },
  };
}
