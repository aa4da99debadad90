import { type Tenant, tenantOf } from "@markethall/auth";
import {
  type Connection,
  type Context,
  CurrencyCodeScalar,
  isId,
  PageArgs,
} from "@markethall/graph";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { In } from "typeorm";
import type { CustomerOrder } from "../domain/customer.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { VendorAuthorizationEntity } from "../entities/vendor-authorization.entity.js";
import { canReadConditions } from "../policies/customer.policy.js";
import { listCustomers } from "../services/customer.queries.js";
import { keysetPage } from "../services/keyset-page.js";
import { CustomerConnection, UserConnection } from "./connections.js";
import { CustomerFilter } from "./customer.inputs.js";
import { Customer, VendorAuthorization } from "./customer.types.js";
import { CustomerOrderEnum } from "./enums.js";
import { PriceBook, SupportPlan, Vendor } from "./references.types.js";
import type { User } from "./user.types.js";

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => CustomerConnection, {
    nullable: true,
    description: "The reseller's customers.",
  })
  customers(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CustomerFilter, { nullable: true, description: "Which of them." })
    filter: CustomerFilter | null,
    @Arg("orderBy", () => CustomerOrderEnum, {
      nullable: true,
      description: "By name unless told otherwise.",
    })
    orderBy: CustomerOrder | null,
  ): Promise<Connection<Customer>> {
    return ctx.read((tx) => listCustomers(tx, filter ?? {}, orderBy ?? "NAME_ASC", page));
  }

  @Query(() => Customer, {
    nullable: true,
    description: "One customer: a reseller's, or the viewer's own.",
  })
  async customer(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Customer | null> {
    return this.load(ctx, id);
  }

  load(ctx: Context, id: string): Promise<CustomerEntity | null> {
    if (!isId(id)) return Promise.resolve(null);
    return ctx
      .loader<string, CustomerEntity | null>("customer", async (tx, ids) => {
        const found = new Map(
          (await tx.findBy(CustomerEntity, { id: In([...ids]) })).map((row) => [row.id, row]),
        );
        return ids.map((wanted) => found.get(wanted) ?? null);
      })
      .load(id.toLowerCase());
  }

  @FieldResolver(() => [VendorAuthorization], {
    nullable: true,
    description: "The vendors that it may buy from.",
  })
  vendorAuthorizations(
    @Ctx() ctx: Context,
    @Root() customer: CustomerEntity,
  ): Promise<VendorAuthorization[]> {
    return ctx
      .loader<string, VendorAuthorizationEntity[]>(
        "vendor-authorizations",
        async (tx, ids) => {
          const rows = await tx.find(VendorAuthorizationEntity, {
            where: { customerId: In([...ids]) },
            order: { createdAt: "ASC", id: "ASC" },
          });
          return ids.map((id) => rows.filter((row) => row.customerId === id));
        },
        tenantFor(ctx, customer),
      )
      .load(customer.id);
  }

  @FieldResolver(() => UserConnection, { description: "Its people, oldest account first." })
  users(
    @Ctx() ctx: Context,
    @Root() customer: CustomerEntity,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<User>> {
    return ctx.readAs(tenantFor(ctx, customer), (tx) =>
      keysetPage(
        tx.createQueryBuilder(UserEntity, "u").where("u.customer_id = :id", { id: customer.id }),
        page,
        {
          by: ["u.created_at", "u.id"],
          cursorOf: (user) => [user.createdAt.toISOString(), user.id],
        },
      ),
    );
  }
}

/** A person who has only just signed in asks as a visitor still; the customer is that person's own. */
function tenantFor(ctx: Context, customer: CustomerEntity): Tenant {
  return tenantOf(ctx.actor) ?? { resellerId: customer.resellerId, customerId: customer.id };
}

@Resolver(() => VendorAuthorization)
export class VendorAuthorizationResolver {
  @FieldResolver(() => Vendor, { description: "Which vendor." })
  vendor(@Root() authorization: VendorAuthorizationEntity): Vendor {
    return { id: authorization.vendorId };
  }

  @FieldResolver(() => PriceBook, {
    nullable: true,
    description: "Whose prices hold; told to staff only.",
  })
  priceBook(
    @Ctx() ctx: Context,
    @Root() authorization: VendorAuthorizationEntity,
  ): PriceBook | null {
    const { priceBookId } = authorization;
    return priceBookId && canReadConditions(ctx.actor) ? { id: priceBookId } : null;
  }

  @FieldResolver(() => CurrencyCodeScalar, { nullable: true, description: "In which currency." })
  currency(@Root() authorization: VendorAuthorizationEntity): string | null {
    return authorization.currency;
  }

  @FieldResolver(() => SupportPlan, {
    nullable: true,
    description: "What support costs; told to staff only.",
  })
  supportPlan(
    @Ctx() ctx: Context,
    @Root() authorization: VendorAuthorizationEntity,
  ): SupportPlan | null {
    const { supportPlanId } = authorization;
    return supportPlanId && canReadConditions(ctx.actor) ? { id: supportPlanId } : null;
  }
}
