import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Actor, isStaff, mayCall, tenantOf } from "@markethall/auth";
import {
  type CsvColumn,
  csvOf,
  type InternalRequest,
  type InternalRoute,
  isId,
  textColumn,
  valueColumn,
} from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { isPeriodLabel, statementPeriod } from "../domain/period.js";
import { shapeOf } from "../domain/report-choices.js";
import { reportFormats } from "../domain/report-schedule.js";
import { reportKinds } from "../domain/report.js";
import { StatementEntity } from "../entities/statement.entity.js";
import type { RejectedRow } from "../entities/usage-import.entity.js";
import { canSeeStatement } from "../policies/statement.policy.js";
import { issuerOf, type Read } from "../services/statement-document.js";
import { usageImportsById } from "../services/usage-imports-by-id.js";
import { keepUpload } from "../services/upload.service.js";
import { reconciliationCsv } from "./reconciliation-csv.js";
import { reportFile, reportFileName, reportTypes } from "./report-file.js";
import { BadQueryError, choicesOf, idsOf, type Query, scopeOf } from "./report-query.js";
import { detailedStatementCsv, statementCsv } from "./statement-csv.js";

interface File {
  readonly type: string;
  readonly name: string;
  readonly body: Readable;
}

/** A path that leads to no file that the asker may have. */
class NoFileError extends Error {
  override name = "NoFileError";
}

const csv = "text/csv; charset=utf-8";

/** Statements and reports as files, and uploads; the gateway passes them on at /files with the caller's rights. */
export class FileRoutes {
  constructor(
    private readonly db: Database,
    private readonly log: Logger,
  ) {}

  routes(): Readonly<Record<string, InternalRoute>> {
    return {
      "/internal/files": (request, response) => this.download(request, response),
      "/internal/uploads": (request, response) => this.upload(request, response),
    };
  }

  private async download(
    { actor, body, now, requestId }: InternalRequest,
    response: ServerResponse,
  ): Promise<void> {
    const { path, query } = JSON.parse(body.toString()) as { path: string; query: Query };
    let file: File;
    try {
      file = await this.find(actor, path, query, now);
    } catch (error) {
      if (error instanceof BadQueryError) return answer(response, 400, error.message);
      if (!(error instanceof NoFileError)) throw error;
      // Whoever is not signed in may be the right one; all others learn nothing.
      return actor.kind === "anonymous"
        ? answer(response, 401, "Sign in first.")
        : answer(response, 404, "There is no such file.");
    }
    response.writeHead(200, {
      "content-type": file.type,
      "content-disposition": `${file.type === "application/pdf" ? "inline" : "attachment"}; filename="${file.name}"`,
      "cache-control": "private, no-store",
    });
    // The headers are gone: an error can only cut the file off, so that it is not taken for whole.
    await pipeline(file.body, response).catch((error: unknown) => {
      this.log.error({ err: error, requestId, path }, "a file was cut off");
      response.destroy();
    });
  }

  private async find(actor: Actor, path: string, query: Query, now: Date): Promise<File> {
    const [kind, name = "", ...rest] = path.split("/");
    if (rest.length > 0) throw new NoFileError();
    if (kind === "statements") return this.statement(actor, name);
    if (kind === "reconciliation") return this.reconciliation(actor, name, query);
    if (kind === "rejected-usage") return this.rejectedUsage(actor, name);
    if (kind === "reports") return this.report(actor, name, query, now);
    throw new NoFileError();
  }

  private async statement(actor: Actor, name: string): Promise<File> {
    const match = /^([0-9a-f-]{36})\.(pdf|csv|detailed\.csv)$/.exec(name);
    if (!match || !isId(match[1]!) || !mayCall(actor, "Query.statement")) throw new NoFileError();
    const read = this.readAs(actor);
    const found = await read(async (tx) => {
      const statement = await tx.findOneBy(StatementEntity, { id: match[1]! });
      return statement && { statement, issuer: await issuerOf(tx, statement.resellerId) };
    });
    if (!found || !canSeeStatement(actor, found.statement)) throw new NoFileError();
    const { statement, issuer } = found;
    const fileName = `statement-${statement.number ?? `draft-${statement.period}`}.${match[2]}`;
    switch (match[2]) {
      case "pdf": {
        // What draws pages takes 30 MB, which most processes never need.
        const { statementPdf } = await import("./statement-pdf.js");
        return {
          type: "application/pdf",
          name: fileName,
          body: statementPdf(read, statement, issuer),
        };
      }
      case "csv":
        return { type: csv, name: fileName, body: statementCsv(read, statement) };
      default:
        return { type: csv, name: fileName, body: detailedStatementCsv(read, statement) };
    }
  }

  /** Lines of a file of usage that could not be used, to be mended and imported again. */
  private async rejectedUsage(actor: Actor, name: string): Promise<File> {
    const [, id = ""] = /^([0-9a-f-]{36})\.csv$/.exec(name) ?? [];
    if (!isId(id) || !mayCall(actor, "Query.usageImports")) throw new NoFileError();
    const [found] = await this.readAs(actor)((tx) => usageImportsById(tx, [id]));
    if (!found) throw new NoFileError();
    const columns: CsvColumn<RejectedRow>[] = [
      valueColumn("Line", ({ line }) => String(line)),
      textColumn("Reason", ({ reason }) => reason),
    ];
    const body = csvOf(columns, Readable.from(found.rejectedRows));
    return { type: csv, name: `rejected-${id}.csv`, body };
  }

  private reconciliation(actor: Actor, name: string, query: Query): File {
    const [, label = ""] = /^(.{7})\.csv$/.exec(name) ?? [];
    if (!isPeriodLabel(label) || !mayCall(actor, "Query.reconciliation")) throw new NoFileError();
    const choice = {
      period: statementPeriod(label),
      differencesOnly: query["differencesOnly"] === "true",
      ...idsOf(query),
    };
    const body = reconciliationCsv(this.readAs(actor), choice);
    return { type: csv, name: `reconciliation-${label}.csv`, body };
  }

  private async report(actor: Actor, name: string, query: Query, now: Date): Promise<File> {
    const [word, ending] = name.split(".");
    const kind = reportKinds.find((known) => known.toLowerCase() === word);
    const format = reportFormats.find((known) => known.toLowerCase() === ending);
    const isWhole = name === `${word}.${ending}`;
    if (!kind || !format || !isWhole || !mayCall(actor, "Query.report")) throw new NoFileError();
    const shape = shapeOf(kind, choicesOf(query), isStaff(actor));
    if (!shape.ok) throw new BadQueryError(shape.error);
    const spec = { ...shape.value, ...scopeOf(query, now) };
    return {
      type: reportTypes[format],
      name: reportFileName(spec, format),
      body: reportFile(this.readAs(actor), spec, format),
    };
  }

  private async upload(
    { actor, body, now }: InternalRequest,
    response: ServerResponse,
  ): Promise<void> {
    const tenant = tenantOf(actor);
    if (!tenant || !mayCall(actor, "Mutation.importUsage"))
      return answer(response, 403, "You may not do this.");
    if (body.length === 0) return answer(response, 400, "The file is empty.");
    const uploadId = await this.db.write(
      tenant,
      (tx) => keepUpload(tx, tenant.resellerId, actor.id ?? "", body, now),
      { now },
    );
    response
      .writeHead(201, { "content-type": "application/json" })
      .end(JSON.stringify({ uploadId }));
  }

  private readAs(actor: Actor): Read {
    return (work) => this.db.read(tenantOf(actor), work);
  }
}

function answer(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error }));
}
