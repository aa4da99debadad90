import { type Context } from "@markethall/graph";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type {
  CustomerImportService,
  ImportedCustomer,
  ImportOutcome,
} from "../services/customer-import.service.js";
import {
  CustomerKnown,
  CustomerRowReady,
  ImportCustomersInput,
  ImportedCustomerOutcome,
  type ImportedCustomerResult,
} from "./customer-import.types.js";
import type { CustomerResolver } from "./customer.resolver.js";
import type { Customer } from "./customer.types.js";
import { refusal } from "./refusal.js";
import { CreateCustomerSuccess } from "./settings.results.js";

@Resolver()
export class CustomerImportResolver {
  constructor(
    private readonly imports: CustomerImportService,
    private readonly reader: CustomerResolver,
  ) {}

  @Query(() => [ImportedCustomerOutcome], {
    nullable: true,
    description: "What `importCustomers` would do with this list; nothing is created. (console)",
  })
  async checkedCustomers(
    @Ctx() ctx: Context,
    @Arg("input", () => ImportCustomersInput, { description: "The list." })
    { rows }: ImportCustomersInput,
  ): Promise<ImportedCustomerOutcome[]> {
    const outcomes = await ctx.read((tx) => this.imports.check(tx, ctx.actor, rows, ctx.now));
    return this.told(ctx, rows, outcomes);
  }

  @Mutation(() => [ImportedCustomerOutcome], {
    description:
      "Creates the customers of a list whose rows are right and not there yet, and says of each row what became of it. (console)",
  })
  async importCustomers(
    @Ctx() ctx: Context,
    @Arg("input", () => ImportCustomersInput, { description: "The list." })
    input: ImportCustomersInput,
  ): Promise<ImportedCustomerOutcome[]> {
    const outcomes = await ctx.mutate("importCustomers", input, (tx) =>
      this.imports.import(tx, ctx.actor, input.rows, ctx.now),
    );
    return this.told(ctx, input.rows, outcomes);
  }

  private told(
    ctx: Context,
    rows: readonly ImportedCustomer[],
    outcomes: readonly ImportOutcome[],
  ): Promise<ImportedCustomerOutcome[]> {
    return Promise.all(
      outcomes.map(async (outcome, place) => ({
        row: place + 1,
        result: await this.resultOf(ctx, rows[place]?.name ?? "", outcome),
      })),
    );
  }

  private async resultOf(
    ctx: Context,
    name: string,
    outcome: ImportOutcome,
  ): Promise<typeof ImportedCustomerResult> {
    switch (outcome.kind) {
      case "Ready":
        return Object.assign(new CustomerRowReady(), { name });
      case "Created":
        return Object.assign(new CreateCustomerSuccess(), {
          customer: await this.customer(ctx, outcome.customerId),
          user: null,
        });
      case "Known":
        return Object.assign(new CustomerKnown(), {
          customer: await this.customer(ctx, outcome.customerId),
        });
      default:
        return refusal(outcome);
    }
  }

  private async customer(ctx: Context, id: string): Promise<Customer> {
    const customer = await this.reader.load(ctx, id);
    if (!customer) throw new Error("the customer of a row is gone");
    return customer;
  }
}
