import type { Operation, SelectionSet } from "@apollo/federation-internals";
import { conditionsOf } from "./conditions.js";
import type { PlanNode } from "./planning.js";

/** Why an operation is left to the stock executor. */
export type FallbackReason = "introspection" | "name" | "rewrite" | "defer" | "condition";

/** What is known of an operation before it is compiled. */
export interface Proof {
  /** Null where the compiled plan is known to answer as the stock one does. */
  readonly fallback: FallbackReason | null;
  /** Variables that decide what is answered; each must be true or false. */
  readonly conditions: readonly string[];
}

/** Finds what the compiled executor does not do as the stock one does, or nobody has shown that it does. */
export function prove(operation: Operation, node: PlanNode | undefined): Proof {
  const found = { reasons: new Set<FallbackReason>(), conditions: new Set<string>() };
  // Our own variable for the keys of entities.
  if (operation.variableDefinitions.definition("representations")) found.reasons.add("name");
  lookAt(operation.selectionSet, operation, found);
  if (node) lookAtPlan(node, found);
  return { fallback: [...found.reasons][0] ?? null, conditions: [...found.conditions] };
}

interface Found {
  readonly reasons: Set<FallbackReason>;
  readonly conditions: Set<string>;
}

function lookAt(set: SelectionSet, operation: Operation, found: Found): void {
  for (const selection of set.selections()) {
    for (const { variable } of conditionsOf(selection.element, operation.schema()) ?? []) {
      found.conditions.add(variable);
    }
    if (selection.kind === "FieldSelection") {
      const { element } = selection;
      if (element.definition.isSchemaIntrospectionField()) found.reasons.add("introspection");
      // `constructor: name` is an alias as good as any, and every object has one already.
      if (element.responseName() in Object.prototype) found.reasons.add("name");
    }
    if (selection.selectionSet) lookAt(selection.selectionSet, operation, found);
  }
}

function lookAtPlan(node: PlanNode, found: Found): void {
  switch (node.kind) {
    case "Fetch":
      for (const rewrites of [node.inputRewrites, node.outputRewrites, node.contextRewrites]) {
        if (rewrites?.length) found.reasons.add("rewrite");
      }
      return;
    case "Flatten":
      return lookAtPlan(node.node, found);
    case "Condition":
      found.conditions.add(node.condition);
      for (const branch of [node.ifClause, node.elseClause]) if (branch) lookAtPlan(branch, found);
      return;
    case "Defer":
      found.reasons.add("defer");
      return;
    default:
      for (const one of node.nodes) lookAtPlan(one, found);
  }
}
