import { NoAnswerError } from "../portal-client/portal-client.js";
import { VirtualUser } from "./virtual-user.js";

const ADD = "mutation Add($input: AddToCartInput!) { addToCart(input: $input) { __typename } }";
const CHECKOUT =
  "mutation Checkout($input: CheckoutInput!) { checkout(input: $input) { __typename ... on CheckoutSuccess { order { id } } } }";
const CHANGE =
  "mutation Change($input: SubscriptionChangeInput!) { changeSubscription(input: $input) { __typename ... on ChangeSubscriptionSuccess { subscription { id } } } }";
const ACCOUNT =
  "mutation Account($input: RequestCloudAccountInput!) { requestCloudAccount(input: $input) { __typename ... on RequestCloudAccountSuccess { cloudAccount { id } } } }";
const PLANS =
  "query Plans($accountName: String!) { storefront(accountName: $accountName) { tiles(first: 24) { edges { node { product { plans { id kind } } } } } } }";
const HELD =
  "query Held { viewer { customer { id subscriptions(first: 50) { edges { node { id status seatCount availableChanges } } } } } }";

interface Held {
  readonly viewer: {
    readonly customer: {
      readonly subscriptions: {
        readonly edges: readonly {
          readonly node: {
            readonly id: string;
            readonly status: string;
            readonly seatCount: number | null;
            readonly availableChanges: readonly string[];
          };
        }[];
      };
    };
  };
}

interface Plans {
  readonly storefront: {
    readonly tiles: {
      readonly edges: readonly {
        readonly node: {
          readonly product: { readonly plans: readonly { id: string; kind: string }[] };
        };
      }[];
    };
  };
}

const idOf = (field: string) => (success: Record<string, unknown>) =>
  (success[field] as { id?: string } | undefined)?.id;

/** Orders, adds seats and asks for cloud accounts. */
export class Buyer extends VirtualUser {
  private plans: readonly string[] = [];
  private vendorId: string | null = null;
  accountName = "";

  protected async work(step: string): Promise<void> {
    const chance = this.draw.below(100, `${step}.deed`);
    if (chance < 60) return this.order(step);
    if (chance < 90) return this.addSeats(step);
    return this.askForAccount(step);
  }

  private async order(step: string): Promise<void> {
    if (this.plans.length === 0) await this.lookAround();
    const planId = this.draw.one(this.plans, `${step}.plan`);
    const quantity = this.draw.between(1, 5, `${step}.quantity`);
    await this.put(step, planId, quantity);
    // Its number as the buyer's own purchase order: what is found under it later came of this intent.
    await this.act(step, {
      kind: "order",
      about: { planId, quantity },
      mutation: CHECKOUT,
      input: (purchaseOrder) => ({ purchaseOrder }),
      subjectOf: idOf("order"),
    });
  }

  /** @throws NoAnswerError when the cart cannot be reached: then there is no order. */
  private async put(step: string, planId: string, quantity: number): Promise<void> {
    const added = await this.client.act(
      ADD,
      { planId, quantity },
      `drill-${step}.add`,
      () => undefined,
    );
    if (added.kind !== "ok") throw new NoAnswerError(added.answer);
  }

  private async lookAround(): Promise<void> {
    const { storefront } = await this.client.ask<Plans>(PLANS, { accountName: this.accountName });
    this.plans = storefront.tiles.edges.flatMap(({ node }) =>
      node.product.plans.filter(({ kind }) => kind === "LICENSE").map(({ id }) => id),
    );
  }

  private async addSeats(step: string): Promise<void> {
    const { viewer } = await this.client.ask<Held>(HELD);
    const able = viewer.customer.subscriptions.edges
      .map(({ node }) => node)
      .filter(
        ({ status, seatCount, availableChanges }) =>
          status === "ACTIVE" &&
          seatCount !== null &&
          seatCount < 200 &&
          availableChanges.includes("CHANGE_SEATS"),
      );
    if (able.length === 0) return;
    const { id: subscriptionId, seatCount } = this.draw.one(able, `${step}.subscription`);
    const seats = seatCount! + this.draw.between(1, 3, `${step}.seats`);
    await this.act(step, {
      kind: "change",
      about: { subscriptionId, before: seatCount!, seats },
      mutation: CHANGE,
      input: () => ({ subscriptionId, kind: "CHANGE_SEATS", seatCount: seats }),
      subjectOf: idOf("subscription"),
    });
  }

  private async askForAccount(step: string): Promise<void> {
    this.vendorId ??= await this.client
      .ask<{ vendors: readonly { id: string; slug: string }[] }>(
        "query Vendors { vendors { id slug } }",
      )
      .then(({ vendors }) => vendors.find(({ slug }) => slug === "aws")?.id ?? null);
    const vendorId = this.vendorId;
    if (vendorId === null) return;
    await this.act(step, {
      kind: "account",
      about: { vendorId },
      mutation: ACCOUNT,
      input: (name) => ({ vendorId, name }),
      subjectOf: idOf("cloudAccount"),
    });
  }
}
