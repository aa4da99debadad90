import type { Operation } from "@apollo/federation-internals";
import type { GraphQLSchema } from "graphql";
import { compileFetch, type Step } from "./fetch-step.js";
import { objectsAt, type PlanPath } from "./place.js";
import type { PlanNode } from "./planning.js";

interface Plan {
  readonly operation: Operation;
  readonly supergraphSchema: GraphQLSchema;
}

/** Compiles a plan once, so that a request only runs it. */
export function compilePlan(node: PlanNode, plan: Plan, path: PlanPath = []): Step {
  switch (node.kind) {
    case "Fetch":
      return compileFetch(node, path, plan.supergraphSchema);
    case "Sequence": {
      const steps = node.nodes.map((one) => compilePlan(one, plan, path));
      return async (run, at) => {
        for (const step of steps) await step(run, at);
      };
    }
    case "Parallel": {
      const steps = node.nodes.map((one) => compilePlan(one, plan, path));
      return async (run, at) => {
        await Promise.all(steps.map((step) => step(run, at)));
      };
    }
    case "Flatten": {
      const inner = compilePlan(node.node, plan, [...path, ...node.path]);
      return async (run, at) => {
        const found = objectsAt(at, node.path);
        if (found) await inner(run, found);
      };
    }
    case "Condition": {
      const { condition, ifClause, elseClause } = node;
      const whenTrue = ifClause && compilePlan(ifClause, plan, path);
      const whenFalse = elseClause && compilePlan(elseClause, plan, path);
      const usual = plan.operation.variableDefinitions.definition(condition)?.defaultValue;
      return async (run, at) => {
        const given = Object.hasOwn(run.variables, condition)
          ? run.variables[condition]
          : undefined;
        const step = (given === undefined ? usual : given) === true ? whenTrue : whenFalse;
        if (step) await step(run, at);
      };
    }
    case "Defer":
      throw new Error("@defer is not planned");
  }
}
