import { assertAllowed, isStaff, permissionsOf } from "@markethall/auth";
import { type Connection, type Context, isId, PageArgs } from "@markethall/graph";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { In } from "typeorm";
import { UserEntity } from "../entities/user.entity.js";
import { UserConnection } from "./connections.js";
import { keysetPage } from "./keyset-page.js";
import { ownTenant } from "./own-tenant.js";
import { viewerOf } from "./signing-in.js";
import { User, Viewer } from "./user.types.js";

@Resolver(() => User)
export class UserResolver {
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
