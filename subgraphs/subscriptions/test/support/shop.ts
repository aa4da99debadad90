import { CHECKOUT_PREVIEW } from "./operations.js";
import { CHECKOUT, ORDER, ADD, World } from "./world.js";

export interface Checkout {
  checkout: {
    __typename: string;
    message?: string;
    order?: { id: string; number: string; status: string; total: { amount: string } };
    missing?: { code: string; satisfied: boolean; fixPath: string | null }[];
    terms?: { id: string }[];
    cart?: { total: { amount: string } };
  };
}
export interface OrderAnswer {
  order: {
    status: string;
    stuckBecause: string | null;
    total: { amount: string };
    items: {
      status: string;
      subscription: { id: string; seatCount: number; vendorReference: string } | null;
    }[];
  } | null;
}

interface PreviewAnswer {
  customer: {
    cart: {
      checkoutPreview: {
        __typename: string;
        dueNow: { amount: string } | null;
        lines: { amount: { amount: string }; chargedDays: number }[];
      };
    } | null;
  }[];
}

/** A world with one plan to buy: 23.10 a seat and month, for a year. */
export class Shop {
  private constructor(
    readonly world: World,
    readonly yearly: string,
  ) {}

  static async open(): Promise<Shop> {
    const world = await World.create();
    const facts = {
      policyKey: "microsoft-nce",
      term: "P1Y",
      billingCycle: "MONTHLY",
      price: "23.10",
    };
    return new Shop(world, await world.plan("E3 yearly", facts));
  }

  /** Starts the next test with an empty cart and no news. */
  async clear(): Promise<void> {
    await this.world.database.admin.query("truncate cart_items");
    await this.world.events();
  }

  add(planId = this.yearly, quantity = 10) {
    return this.world.run(this.world.buyer, ADD, { input: { planId, quantity } });
  }

  /** What ordering the cart would come to. */
  async preview({ coTermMonthEnd = false } = {}) {
    const { customer } = await this.world.run<PreviewAnswer>(this.world.buyer, CHECKOUT_PREVIEW, {
      id: this.world.ids.customer,
      coTermMonthEnd,
    });
    return customer[0]?.cart?.checkoutPreview;
  }

  async checkout(input: object = {}, key?: string) {
    return (await this.world.run<Checkout>(this.world.buyer, CHECKOUT, { input }, key)).checkout;
  }

  get withTerms() {
    return { acceptedTermsIds: [this.world.ids.terms] };
  }

  /** Orders some seats; answers the order as it was placed. */
  async order(quantity = 10) {
    await this.add(this.yearly, quantity);
    const { order, ...refusal } = await this.checkout(this.withTerms);
    if (!order) throw new Error(JSON.stringify(refusal));
    return order;
  }

  async orderNow(id: string) {
    const { order } = await this.world.run<OrderAnswer>(this.world.buyer, ORDER, { id });
    if (!order) throw new Error("there is no such order");
    return order;
  }
}
