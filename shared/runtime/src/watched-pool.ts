import { metrics } from "@markethall/telemetry";
import type { DataSource } from "typeorm";

/** Tells how many connections of a data source are used, idle and waited for. */
export function watchPool(pool: string, source: DataSource): void {
  const counts = () => poolOf(source);
  metrics.watch("markethall_db_connections", () => {
    const { totalCount, idleCount } = counts();
    return [
      { labels: { pool, state: "used" }, value: totalCount - idleCount },
      { labels: { pool, state: "idle" }, value: idleCount },
    ];
  });
  metrics.watch("markethall_db_waiting", () => [
    { labels: { pool }, value: counts().waitingCount },
  ]);
}

/** TypeORM keeps pg's pool to itself. */
function poolOf({ driver }: DataSource) {
  const { master } = driver as unknown as {
    readonly master?: {
      readonly totalCount: number;
      readonly idleCount: number;
      readonly waitingCount: number;
    };
  };
  return master ?? { totalCount: 0, idleCount: 0, waitingCount: 0 };
}
