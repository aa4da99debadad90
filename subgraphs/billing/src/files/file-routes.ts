import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Actor, isStaff, mayCall, tenantOf } from "@markethall/auth";
import { type InternalRequest, type InternalRoute, isId } from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { resolveRange } from "../domain/date-range.js";
import { chosenColumns, type ReportKind, reportKinds } from "../domain/report.js";
import { StatementEntity } from "../entities/statement.entity.js";
import { canSeeStatement } from "../policies/statement.policy.js";
import { issuerOf, type Read } from "../services/statement-document.js";
import { keepUpload } from "../services/upload.service.js";
import { reportCsv } from "./report-csv.js";
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

class BadQueryError extends Error {
  override name = "BadQueryError";
}

type Query = Readonly<Record<string, unknown>>;

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
      "content-disposition": `${file.type === csv ? "attachment" : "inline"}; filename="${file.name}"`,
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

  private async report(actor: Actor, name: string, query: Query, now: Date): Promise<File> {
    const kind = reportKinds.find((known) => `${known.toLowerCase()}.csv` === name);
    if (!kind || !mayCall(actor, "Query.report")) throw new NoFileError();
    const columns = chosenColumns(kind, listOf(query.columns), isStaff(actor));
    if (!columns) throw new BadQueryError("The report has no such column.");
    const filter = {
      kind,
      range: rangeOf(query, now),
      query: textOf(query.query),
      ...idsOf(query),
    };
    return {
      type: csv,
      name: fileNameOf(kind, filter.range),
      body: reportCsv(this.readAs(actor), filter, columns),
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

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function listOf(value: unknown): string[] {
  return textOf(value)?.split(",") ?? [];
}

function idsOf(query: Query): { vendorId: string | null; customerId: string | null } {
  const ids = { vendorId: textOf(query.vendorId), customerId: textOf(query.customerId) };
  if (Object.values(ids).some((id) => id !== null && !isId(id)))
    throw new BadQueryError("An id is malformed.");
  return ids;
}

function rangeOf(query: Query, now: Date): { start: string; end: string } | null {
  const [from, to] = [textOf(query.from), textOf(query.to)];
  if (from === null && to === null) return null;
  const range = [from, to].every((day) => day !== null && isDay(day))
    ? resolveRange({ from, to }, now)
    : ({ ok: false, error: "A date is malformed." } as const);
  if (!range.ok) throw new BadQueryError(range.error);
  return range.value;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function fileNameOf(kind: ReportKind, range: { start: string; end: string } | null): string {
  return `${kind.toLowerCase()}${range ? `-${range.start}-${range.end}` : ""}.csv`;
}
