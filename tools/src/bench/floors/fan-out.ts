import { createServer } from "node:http";
import { buildSchema, execute, type ExecutionArgs, type ExecutionResult, parse } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { readPort } from "../config.js";

/**
 * Floor of the fan-out: graphql-ws as it comes, with each event executed once and its result shared by all sockets. No
 * session, tenant or graph behind it. A POST is an event, and its body what the event says.
 */
const schema = buildSchema(`
  type Query { ok: Boolean }
  type Subscription { activity: ActivityEvent! }
  type ActivityEvent { sequence: Int! kind: String! occurredAt: String! summary: String! }`);

type Result = ExecutionResult | Promise<ExecutionResult>;
type Told = IteratorResult<Result, undefined>;
const followers = new Set<(result: Result) => void>();
let sequence = 0;
let asked: ExecutionArgs | null = null;

function follow(args: ExecutionArgs): AsyncIterableIterator<Result, undefined, undefined> {
  asked ??= { ...args, document: parse(args.document.loc?.source.body ?? "") };
  const waiting: Result[] = [];
  let wake: ((told: Told) => void) | null = null;
  const told = (value: Result): void => {
    if (!wake) return void waiting.push(value);
    const give = wake;
    wake = null;
    give({ value, done: false });
  };
  followers.add(told);
  return {
    next: () => {
      const value = waiting.shift();
      if (value) return Promise.resolve({ value, done: false });
      return new Promise<Told>((resolve) => (wake = resolve));
    },
    return: () => {
      followers.delete(told);
      wake?.({ value: undefined, done: true });
      return Promise.resolve({ value: undefined, done: true });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += part.toString()));
  request.on("end", () => {
    sequence += 1;
    if (asked) {
      const activity = { ...(JSON.parse(body) as object), sequence };
      const result = execute({ ...asked, rootValue: { activity } });
      for (const told of followers) told(result);
    }
    response.end();
  });
});
const socketServer = new WebSocketServer({ server, path: "/graphql", perMessageDeflate: false });
useServer({ schema, subscribe: (args) => follow(args) as never }, socketServer);
server.listen(readPort(), "127.0.0.1", 4_096);
