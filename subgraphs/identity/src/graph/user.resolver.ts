import { assertAllowed, isStaff, permissionsOf } from "@markethall/auth";
import { type Connection, type Context, isId, PageArgs } from "@markethall/graph";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { In } from "typeorm";
import { UserEntity } from "../entities/user.entity.js";
import { UserConnection } from "./connections.js";
import type { CustomerResolver } from "./customer.resolver.js";
import { Customer } from "./customer.types.js";
import { keysetPage } from "../services/keyset-page.js";
import { ownTenant } from "./own-tenant.js";
import { PeopleFilter } from "./settings.inputs.js";
import { viewerOf } from "./signing-in.js";
import { User, Viewer } from "./user.types.js";

@Resolver(() => User)
export class UserResolver {
  constructor(private readonly customers: CustomerResolver) {}

  @Query(() => Viewer, {
    nullable: true,
    description: "Who is signed in, and what they may do. Null when nobody is.",
  })
  async viewer(@Ctx() ctx: Context): Promise<Viewer | null> {
    const { actor } = ctx;
    if (actor.kind !== "user" || actor.id === null) return null;
    const viewer = await viewerOf(ctx, actor.id, ownTenant(actor));
    return viewer && Object.assign(viewer, { permissions: permissionsOf(actor) });
  }

  @Query(() => UserConnection, { description: "The reseller's own people, oldest account first." })
  staff(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<User>> {
    assertAllowed(isStaff(ctx.actor));
    return ctx.read((tx) =>
      keysetPage(tx.createQueryBuilder(UserEntity, "u").where("u.customer_id is null"), page, {
        by: ["u.created_at", "u.id"],
        cursorOf: (user) => [user.createdAt.toISOString(), user.id],
      }),
    );
  }

  @Query(() => UserConnection, {
    nullable: true,
    description: "The reseller's own people and those of its customers, by name. (console)",
  })
  people(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PeopleFilter, { nullable: true, description: "Which of them." })
    filter: PeopleFilter | null,
  ): Promise<Connection<User>> {
    assertAllowed(isStaff(ctx.actor));
    return ctx.read((tx) => {
      const query = tx.createQueryBuilder(UserEntity, "u");
      if (filter?.query?.trim()) {
        const part = `%${filter.query.trim().replace(/[\\%_]/g, "\\$&")}%`;
        query.andWhere("(u.name ilike :part or u.email ilike :part)", { part });
      }
      return keysetPage(query, page, {
        by: ["lower(u.name)", "u.id"],
        cursorOf: (user) => [user.name.toLowerCase(), user.id],
      });
    });
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: "The customer that the person belongs to; null for staff.",
  })
  customer(@Ctx() ctx: Context, @Root() { customerId }: UserEntity): Promise<Customer | null> {
    return customerId ? this.customers.load(ctx, customerId) : Promise.resolve(null);
  }

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => Boolean, {
    description:
      "Whether signing in takes more than the password: an app or a passkey. For those who manage people.",
  })
  hasSecondFactor(@Ctx() ctx: Context, @Root() { id }: UserEntity): Promise<boolean> {
    return ctx
      .loader<string, boolean>("second factors", async (tx, ids) => {
        const rows: { user_id: string }[] = await tx.query(
          `select user_id from authenticator_app where user_id = any($1) and confirmed_at is not null
           union select user_id from passkey where user_id = any($1)`,
          [ids],
        );
        const having = new Set(rows.map((row) => row.user_id));
        return ids.map((one) => having.has(one));
      })
      .load(id);
  }

  load(ctx: Context, id: string): Promise<UserEntity | null> {
    if (!isId(id)) return Promise.resolve(null);
    return ctx
      .loader<string, UserEntity | null>("user", async (tx, ids) => {
        const found = new Map(
          (await tx.findBy(UserEntity, { id: In([...ids]) })).map((row) => [row.id, row]),
        );
        return ids.map((wanted) => found.get(wanted) ?? null);
      })
      .load(id.toLowerCase());
  }
}
