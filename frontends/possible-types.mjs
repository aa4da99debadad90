import { isAbstractType } from "graphql";

/**
 * A codegen plugin: which object types each union and interface of the schema may be. Apollo's
 * cache needs it, or fragments on interfaces match nothing, silently.
 */
export function plugin(schema) {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const entries = abstract.map((type) => [
    type.name,
    schema.getPossibleTypes(type).map(({ name }) => name),
  ]);
  const text = JSON.stringify(Object.fromEntries(entries), null, 2);
  return `export const possibleTypes: Record<string, string[]> = ${text};\n`;
}
