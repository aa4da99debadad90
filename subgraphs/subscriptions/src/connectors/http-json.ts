import { OutboundClient } from "@markethall/outbound";
import { VendorRefusedError, VendorUncertainError } from "./vendor-connector.js";

const TIMEOUT_MS = 5_000;

export interface JsonCall {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Calls a vendor over HTTP with the guarded client: one deadline for the whole call, no redirects, a cap on the answer. */
export class HttpJson {
  private readonly outbound: OutboundClient;

  /** @param origin The vendor's, as configured: a simulator is on a private address. */
  constructor(origin: string, totalTimeoutMs = TIMEOUT_MS) {
    this.outbound = new OutboundClient({ allow: [origin], totalTimeoutMs });
  }

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
    const answer = await this.outbound.send({
      method,
      url: url.href,
      headers: {
        accept: "application/json",
        ...(body ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) {
      throw new VendorUncertainError("The vendor could not be reached.", { cause: answer.error });
    }
    return { status: answer.value.status, text: answer.value.body };
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
