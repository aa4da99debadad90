import { createServer } from "node:http";
import pg from "pg";
import { cataloguePage, connectionOf, pageAnswer, type PageRow } from "./catalogue-page.js";
import { readFloorConfig } from "../config.js";

/** Floor (a): node:http and one prepared query, without session, tenant or graph. */
const config = readFloorConfig();
const pool = new pg.Pool({ connectionString: connectionOf(config), max: 10 });

createServer((request, response) => {
  request.resume().on("end", () => {
    pool
      .query<PageRow>({ name: "page", text: cataloguePage })
      .then(({ rows }) => {
        const answer = { data: { storefront: pageAnswer(config.resellerId, rows[0]!) } };
        response.writeHead(200, { "content-type": "application/json" });
        response.end(JSON.stringify(answer));
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
}).listen(config.port, "127.0.0.1");
