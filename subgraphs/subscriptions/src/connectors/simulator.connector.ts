import { HttpJson, type JsonObject } from "./http-json.js";
import {
  type NewVendorOrder,
  type VendorAccount,
  type VendorConnector,
  type VendorInstruction,
  type VendorOrder,
  VendorUncertainError,
} from "./vendor-connector.js";

/** Speaks with the vendor simulator over HTTP, exactly as with a vendor. */
export class SimulatorConnector implements VendorConnector {
  constructor(
    private readonly baseUrl: string,
    private readonly http = new HttpJson(baseUrl),
  ) {}

  async placeOrder(vendor: string, order: NewVendorOrder): Promise<VendorOrder> {
    const answer = await this.http.call({
      method: "POST",
      url: this.url(vendor, "orders"),
      headers: { "idempotency-key": order.reference },
      body: order,
    });
    return toOrder(answer);
  }

  async findOrder(vendor: string, reference: string): Promise<VendorOrder | null> {
    const [order] = await this.list(vendor, "orders", reference);
    return order ? toOrder(order) : null;
  }

  async instruct(
    vendor: string,
    subscriptionId: string,
    { operation, reference, quantity }: VendorInstruction,
  ): Promise<void> {
    const path = `subscriptions/${encodeURIComponent(subscriptionId)}/${operation.toLowerCase()}`;
    const body = operation === "QUANTITY" ? { reference, quantity } : { reference };
    const answer = await this.http.call({ method: "POST", url: this.url(vendor, path), body });
    text(answer, "subscriptionId");
  }

  async createAccount(
    vendor: string,
    account: { readonly reference: string; readonly name: string },
  ): Promise<VendorAccount> {
    const answer = await this.http.call({
      method: "POST",
      url: this.url(vendor, "accounts"),
      headers: { "idempotency-key": account.reference },
      body: account,
    });
    return toAccount(answer);
  }

  async findAccount(vendor: string, reference: string): Promise<VendorAccount | null> {
    const [account] = await this.list(vendor, "accounts", reference);
    return account ? toAccount(account) : null;
  }

  private async list(
    vendor: string,
    noun: "orders" | "accounts",
    reference: string,
  ): Promise<JsonObject[]> {
    const url = this.url(vendor, noun);
    url.searchParams.set("reference", reference);
    const answer = await this.http.call({ method: "GET", url });
    const rows = answer[noun];
    if (!Array.isArray(rows)) throw nonsense();
    return rows as JsonObject[];
  }

  private url(vendor: string, path: string): URL {
    return new URL(`/v1/${encodeURIComponent(vendor)}/${path}`, this.baseUrl);
  }
}

function toOrder(row: JsonObject): VendorOrder {
  const status = text(row, "status");
  if (status !== "pending" && status !== "completed") throw nonsense();
  return { orderId: text(row, "orderId"), subscriptionId: text(row, "subscriptionId"), status };
}

function toAccount(row: JsonObject): VendorAccount {
  return { accountId: text(row, "accountId"), status: text(row, "status") };
}

function text(row: JsonObject, field: string): string {
  const value = row[field];
  if (typeof value !== "string" || value === "" || value.length > 200) throw nonsense();
  return value;
}

function nonsense(): VendorUncertainError {
  return new VendorUncertainError("The vendor's answer could not be understood.");
}
