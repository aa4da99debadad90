import { Agent, request } from "undici";
import { VendorRefusedError, VendorUncertainError } from "./vendor-connector.js";

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 256 * 1024;

export interface JsonCall {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Calls vendors over HTTP: one deadline for the whole call, no redirects, answers of a size that fits (A28). */
export class HttpJson {
  private readonly agent = new Agent({ connections: 8, keepAliveTimeout: 10_000 });

  constructor(private readonly timeoutMs = TIMEOUT_MS) {}

  /**
   * @throws VendorRefusedError for 4xx, with the vendor's own words.
   * @throws VendorUncertainError for everything else that is not a 2xx with a JSON object.
   */
  async call({ method, url, body, headers = {} }: JsonCall): Promise<JsonObject> {
    const { status, text } = await this.exchange(method, url, body, headers);
    const answer = parsed(text);
    if (status >= 400 && status < 500 && answer) throw new VendorRefusedError(wordsOf(answer));
    if (status < 200 || status >= 300) {
      throw new VendorUncertainError(`The vendor answered with an error (${status}).`);
    }
    if (!answer) throw new VendorUncertainError("The vendor's answer could not be understood.");
    return answer;
  }

  private async exchange(
    method: JsonCall["method"],
    url: URL,
    body: object | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }> {
    try {
      const response = await request(url, {
        method,
        dispatcher: this.agent,
        signal: AbortSignal.timeout(this.timeoutMs),
        headers: {
          accept: "application/json",
          ...(body ? { "content-type": "application/json" } : {}),
          ...headers,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of response.body as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > MAX_BYTES) throw new RangeError("the answer is too large");
        chunks.push(chunk);
      }
      return { status: response.statusCode, text: Buffer.concat(chunks).toString("utf8") };
    } catch (error) {
      throw new VendorUncertainError("The vendor could not be reached.", { cause: error });
    }
  }
}

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}

function wordsOf(answer: JsonObject): string {
  const { error } = answer;
  const message =
    typeof error === "object" && error !== null ? (error as JsonObject).message : null;
  return typeof message === "string"
    ? `The vendor refused: ${message.slice(0, 200)}`
    : "The vendor refused.";
}
