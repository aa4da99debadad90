import { type Schema, type Selection, Variable } from "@apollo/federation-internals";

/** Whether a part of the answer is wanted: a variable's value decides, or it is known from the text. */
export interface Condition {
  readonly variable: string;
  readonly wanted: boolean;
}

/**
 * `@skip` and `@include` of one selection.
 *
 * @returns null where it is never wanted
 */
export function conditionsOf(
  element: Selection["element"],
  schema: Schema,
): readonly Condition[] | null {
  const conditions: Condition[] = [];
  const directives = [
    { applied: element.appliedDirectivesOf(schema.skipDirective())[0], wanted: false },
    { applied: element.appliedDirectivesOf(schema.includeDirective())[0], wanted: true },
  ];
  for (const { applied, wanted } of directives) {
    if (!applied) continue;
    const value: unknown = applied.arguments().if;
    if (value instanceof Variable) conditions.push({ variable: value.name, wanted });
    else if (value !== wanted) return null;
  }
  return conditions;
}
