import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { FetchAnswer } from "../subgraphs/subgraph-line.js";
import { SubgraphOperation } from "../subgraphs/subgraph-operation.js";
import { downstreamError } from "./downstream-error.js";
import { isNothing, type JsonObject } from "./json.js";
import { mergeAnswer } from "./merge.js";
import { type AnswerPath, pathsTo, type PlanPath } from "./place.js";
import type { FetchNode } from "./planning.js";
import { compileRepresentations, type Representations } from "./representations.js";
import type { Run } from "./run.js";

/** Runs a part of a plan on what was found at its path. Rejects only where the stock gateway gives up the whole answer. */
export type Step = (run: Run, at: unknown) => Promise<void>;

/** Compiles one request to one subgraph: for root fields, or for entities found at `path`. */
export function compileFetch(fetch: FetchNode, path: PlanPath, schema: GraphQLSchema): Step {
  const { serviceName, requires, variableUsages = [] } = fetch;
  const operation = new SubgraphOperation(fetch.operation, fetch.operationName);
  const represent = requires && compileRepresentations(requires, schema);

  async function ask(run: Run, variables: string): Promise<FetchAnswer> {
    const line = run.line(serviceName);
    if (!line) throw new Error(`Couldn't find service with name "${serviceName}"`);
    return line.run(operation, variables, run.scope);
  }

  async function fetchFields(run: Run, objects: readonly unknown[]): Promise<void> {
    const { data, errors } = await ask(run, `{${variablesOf(run, variableUsages)}}`);
    for (const error of errors ?? []) {
      run.errors.push(downstreamError(error, serviceName, error.path && [...path, ...error.path]));
    }
    for (const object of objects) mergeAnswer(object as JsonObject, data);
  }

  async function fetchEntities(run: Run, asked: Representations): Promise<void> {
    const variables = variablesOf(run, variableUsages);
    const representations = `"representations":[${asked.texts.join(",")}]`;
    const { data, errors, missing } = await ask(
      run,
      `{${variables}${variables && ","}${representations}}`,
    );
    if (errors) pushEntityErrors(run, errors, missing ? [] : asked.uses);
    if (!data) return;
    const { _entities: received } = data as { _entities?: unknown };
    if (!Array.isArray(received)) {
      throw new Error(`Expected "data._entities" in response to be an array`);
    }
    if (received.length !== asked.texts.length) {
      throw new Error(`Expected "data._entities" to contain ${asked.objects.length} elements`);
    }
    for (const [i, entity] of received.entries()) {
      for (const use of asked.uses[i] ?? []) {
        mergeAnswer(asked.objects[use] as JsonObject, entity);
      }
    }
  }

  /** An error of an entity is one of each place where it stands. */
  function pushEntityErrors(
    run: Run,
    errors: readonly GraphQLFormattedError[],
    uses: Representations["uses"],
  ): void {
    let places: AnswerPath[] | undefined;
    for (const error of errors) {
      const index = error.path?.[1];
      if (typeof index !== "number") {
        const at = error.path && [...path, ...error.path];
        run.errors.push(downstreamError(error, serviceName, at));
        continue;
      }
      places ??= pathsTo(run.data, path);
      for (const use of uses[index] ?? [index]) {
        const at = [...(places[use] ?? []), ...(error.path?.slice(2) ?? [])];
        run.errors.push(downstreamError(error, serviceName, at));
      }
    }
  }

  return async (run, at) => {
    const objects = Array.isArray(at) ? at.filter((object) => !isNothing(object)) : [at];
    if (objects.length === 0) return;
    try {
      if (!represent) return await fetchFields(run, objects);
      const asked = represent(objects);
      if (asked.texts.length > 0) await fetchEntities(run, asked);
    } catch (error) {
      run.errors.push(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

/** The members of a JSON object: of the variables that the fetch uses those that the caller gave. */
function variablesOf({ variables }: Run, usages: readonly string[]): string {
  const members: string[] = [];
  for (const name of usages) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return members.join(",");
}
