import { metrics, tracing } from "@markethall/telemetry";
import type { QueryRunner } from "typeorm";
import { statementShape, verbOf } from "./statement-shape.js";

/** The same runner; while somebody watches, each of its statements is measured and has a span. */
export function watched(runner: QueryRunner): QueryRunner {
  if (!metrics.on && !tracing.on) return runner;
  const query = runner.query.bind(runner) as QueryRunner["query"];
  runner.query = ((sql: string, ...rest: never[]) => {
    const verb = verbOf(sql);
    return metrics.time(
      "markethall_sql_seconds",
      () => ({ verb }),
      () =>
        tracing.span(
          {
            name: `sql ${verb}`,
            kind: "client",
            attributes: { "db.system.name": "postgresql", "db.query.text": statementShape(sql) },
          },
          () => query(sql, ...rest),
        ),
    );
  }) as QueryRunner["query"];
  return runner;
}
