import type { Consumer } from "@markethall/events";
import pg from "pg";
import { until } from "../portal-client/until.js";

/** Waits until every fact that was announced has reached every subgraph that listens to it. */
export async function settle(
  eventsUrl: string,
  sources: readonly string[],
  consumers: readonly Consumer[],
): Promise<void> {
  const client = new pg.Client({ connectionString: eventsUrl });
  await client.connect();
  try {
    await until("the facts to arrive", async () => {
      const waiting = sources
        .map((source) => `(select count(*) from ${source}.outbox)`)
        .join(" + ");
      const { rows } = await client.query(`select ${waiting} as n`);
      if (Number(rows[0].n) > 0) return false;
      const behind = await client.query(
        `select 1 from unnest($1::text[], $2::text[]) as c (name, types)
          where exists (select 1 from events.log l
                         where l.type = any(string_to_array(c.types, ','))
                           and l.position > coalesce((select position from events.cursor where consumer = c.name), 0))`,
        [consumers.map(({ name }) => name), consumers.map(({ types }) => types.join(","))],
      );
      return behind.rowCount === 0;
    });
  } finally {
    await client.end();
  }
}
