import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const compressible = new Set([".css", ".html", ".js", ".json", ".svg", ".txt"]);
/** Below this, the header that says "compressed" costs more than it saves. */
const SMALLEST_COMPRESSED = 1_024;

/** A content hash in the name, as the bundler writes it: such a file never changes. */
const hashed = /\.[0-9a-f]{8,}\./;

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly immutable: boolean;
  readonly plain: Buffer;
  readonly compress: boolean;
  brotli?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/**
 * The files of one build, read at the start and kept in memory, each compressed once when first asked
 * for. Only what was there at the start can be asked for, so no path leads out of the folder.
 */
export class StaticFiles {
  private readonly files = new Map<string, StaticFile>();

  /** @param leaveOut paths that are not served as they are, such as a page with a place for boot data */
  constructor(directory: string, leaveOut: readonly string[] = []) {
    for (const path of walk(directory)) {
      const name = relative(directory, path).split(sep).join("/");
      const extension = extname(name);
      const type = contentTypes[extension];
      if (!type || name.startsWith(".") || leaveOut.includes(name)) continue;
      const plain = readFileSync(path);
      this.files.set(name, {
        type,
        etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
        immutable: hashed.test(name),
        plain,
        compress: compressible.has(extension) && plain.length >= SMALLEST_COMPRESSED,
      });
    }
  }

  /** Answers for the part of the path after its mount point; others are passed on. */
  handler(): RequestHandler {
    return (request, response, next) => {
      const file = this.files.get(request.path.slice(1));
      if (!file || (request.method !== "GET" && request.method !== "HEAD")) return next();
      return this.send(file, request, response);
    };
  }

  private async send(file: StaticFile, request: Request, response: Response): Promise<void> {
    response.set({
      "content-type": file.type,
      etag: file.etag,
      vary: "Accept-Encoding",
      "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
    });
    if (request.headers["if-none-match"] === file.etag) {
      response.status(304).end();
      return;
    }
    const [encoding, body] = await encode(file, request);
    if (encoding) response.set("content-encoding", encoding);
    response.set("content-length", String(body.length));
    response.end(request.method === "HEAD" ? undefined : body);
  }
}

async function encode(
  file: StaticFile,
  request: Request,
): Promise<[encoding: string | null, body: Buffer]> {
  // Asked one by one: with both offered, the one that the browser names first would win, and that is the larger.
  if (file.compress && request.acceptsEncodings("br")) {
    file.brotli ??= brotli(file.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    return ["br", await file.brotli];
  }
  if (file.compress && request.acceptsEncodings("gzip")) {
    file.gzip ??= deflate(file.plain, { level: constants.Z_BEST_COMPRESSION });
    return ["gzip", await file.gzip];
  }
  return [null, file.plain];
}

function walk(directory: string): string[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : [];
  });
}
