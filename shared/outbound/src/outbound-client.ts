import { isIP } from "node:net";
import { err, ok, type Result } from "@markethall/result";
import { Agent, type Dispatcher, request } from "undici";
import { bareHost, checkedUrl } from "./checked-url.js";
import type { AddressRefused, OutboundFailure } from "./failure.js";
import {
  checkedAddresses,
  guardedConnector,
  NotPublicError,
  type Resolve,
  systemResolve,
} from "./guarded-connector.js";
import { isPublicAddress } from "./public-address.js";
import { failureOf, TooLargeError } from "./thrown.js";

export interface OutboundOptions {
  /** Origins from configuration, never from data, that may be called though they are not public or not https. */
  readonly allow?: readonly string[];
  readonly connectTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  /** Longest silence inside the body. */
  readonly bodyTimeoutMs?: number;
  /** For the whole call. */
  readonly totalTimeoutMs?: number;
  readonly maxBytes?: number;
  /** Of an answer that is longer than `maxBytes`: a failure, or its beginning. */
  readonly whenTooLarge?: "fail" | "cut";
  /** At once to one origin. */
  readonly connections?: number;
  readonly resolve?: Resolve;
}

export interface OutboundRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Gives the call up early, such as when the process stops. */
  readonly signal?: AbortSignal;
}

export interface OutboundAnswer {
  readonly status: number;
  /** Names in lower case; of a header that came twice, the first. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `OUTBOUND_ALLOW` as it is written: origins with spaces or commas between. @throws RangeError naming one that is none. */
export function allowedOrigins(setting: string): readonly string[] {
  return setting.split(/[\s,]+/).flatMap((text) => {
    if (text === "") return [];
    if (!URL.canParse(text)) throw new RangeError(`OUTBOUND_ALLOW: ${text} is not an origin`);
    return [new URL(text).origin];
  });
}

/**
 * The one way to call an address that a person or a vendor configured (A28): only public addresses over https, the
 * connection goes where the check looked, no redirect is followed, no proxy is asked, and time and size are bounded.
 * What goes wrong is a typed failure; only a bug throws.
 */
export class OutboundClient {
  private readonly allowed: ReadonlySet<string>;
  private readonly guarded: Agent;
  private readonly trusted: Agent;
  private readonly resolve: Resolve;
  private readonly totalTimeoutMs: number;
  private readonly maxBytes: number;
  private readonly cut: boolean;

  constructor(options: OutboundOptions = {}) {
    const {
      allow = [],
      connectTimeoutMs = 5_000,
      connections = 8,
      resolve = systemResolve,
    } = options;
    const agent = {
      connections,
      headersTimeout: options.headersTimeoutMs ?? 10_000,
      bodyTimeout: options.bodyTimeoutMs ?? 10_000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16 * 1024,
    };
    this.allowed = new Set(allow.map((origin) => new URL(origin).origin));
    this.resolve = resolve;
    this.guarded = new Agent({
      ...agent,
      connect: guardedConnector(connectTimeoutMs, resolve, isPublicAddress),
    });
    this.trusted = new Agent({ ...agent, connect: { timeout: connectTimeoutMs } });
    this.totalTimeoutMs = options.totalTimeoutMs ?? 15_000;
    this.maxBytes = options.maxBytes ?? 256 * 1024;
    this.cut = options.whenTooLarge === "cut";
  }

  /**
   * Whether an address may be configured: the same rules as for a call. A name that is not found now passes, for it
   * is looked up and checked again at each call.
   */
  async check(text: string): Promise<Result<URL, AddressRefused>> {
    const checked = checkedUrl(text, this.allowed);
    if (!checked.ok || this.allowed.has(checked.value.origin)) return checked;
    const host = bareHost(checked.value.hostname);
    if (isIP(host) !== 0) return checked;
    try {
      await checkedAddresses(host, this.resolve, isPublicAddress);
    } catch (error) {
      if (error instanceof NotPublicError)
        return err({ kind: "AddressRefused", reason: "NOT_PUBLIC" });
    }
    return checked;
  }

  async send(call: OutboundRequest): Promise<Result<OutboundAnswer, OutboundFailure>> {
    const checked = checkedUrl(call.url, this.allowed);
    if (!checked.ok) return checked;
    const url = checked.value;
    const deadline = AbortSignal.timeout(this.totalTimeoutMs);
    try {
      const response = await request(url, {
        dispatcher: this.allowed.has(url.origin) ? this.trusted : this.guarded,
        method: call.method,
        headers: { ...call.headers },
        body: call.body ?? null,
        signal: call.signal ? AbortSignal.any([deadline, call.signal]) : deadline,
      });
      return ok({
        status: response.statusCode,
        headers: firstOfEach(response.headers),
        body: await this.text(response.body),
      });
    } catch (error) {
      return err(failureOf(error, this.maxBytes));
    }
  }

  /** Ends idle connections; calls at work end first. */
  async close(): Promise<void> {
    await Promise.all([this.guarded.close(), this.trusted.close()]);
  }

  private async text(body: Dispatcher.ResponseData["body"]): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= this.maxBytes) continue;
      if (!this.cut) throw new TooLargeError("the answer is too large");
      break;
    }
    return Buffer.concat(chunks).subarray(0, this.maxBytes).toString("utf8");
  }
}

function firstOfEach(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );
}
