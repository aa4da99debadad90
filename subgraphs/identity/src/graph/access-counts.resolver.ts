import { type Context } from "@markethall/graph";
import type { Clock } from "@markethall/result";
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import {
  extentsOf,
  liveTokensOf,
  liveTokensOfSecrets,
  openSessionsOf,
} from "../services/access-counts.js";
import { ApiClient, ApiClientSecret } from "./agreements.types.js";
import { Reseller, ResellerExtent } from "./reseller.types.js";
import { User } from "./user.types.js";

/** How many sessions of a person are open: what its suspension ends. */
@Resolver(() => User)
export class OpenSessionsResolver {
  constructor(private readonly realTime: Clock) {}

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => Int, {
    description:
      "Sessions that are open now, which a suspension ends. For those who manage people.",
  })
  openSessions(@Ctx() ctx: Context, @Root() { id }: User): Promise<number> {
    return ctx
      .loader("open sessions", (tx, ids: readonly string[]) =>
        openSessionsOf(tx, ids, this.realTime.now()),
      )
      .load(id);
  }
}

/** How many tokens of a program work: what its end ends. */
@Resolver(() => ApiClient)
export class ClientTokensResolver {
  constructor(private readonly realTime: Clock) {}

  @FieldResolver(() => Int, { description: "Its tokens that work now." })
  liveTokens(@Ctx() ctx: Context, @Root() { id }: ApiClient): Promise<number> {
    return ctx
      .loader("tokens of API clients", (tx, ids: readonly string[]) =>
        liveTokensOf(tx, ids, this.realTime.now()),
      )
      .load(id);
  }
}

/** How many tokens one secret opened that work. */
@Resolver(() => ApiClientSecret)
export class SecretTokensResolver {
  constructor(private readonly realTime: Clock) {}

  @FieldResolver(() => Int, { description: "Tokens that it opened and that work now." })
  liveTokens(@Ctx() ctx: Context, @Root() { id }: ApiClientSecret): Promise<number> {
    return ctx
      .loader("tokens of secrets", (tx, ids: readonly string[]) =>
        liveTokensOfSecrets(tx, ids, this.realTime.now()),
      )
      .load(id);
  }
}

/** How many a reseller reaches: what its suspension closes. */
@Resolver(() => Reseller)
export class ResellerExtentResolver {
  constructor(private readonly realTime: Clock) {}

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => ResellerExtent, {
    description: "How many customers, people and programs its suspension would keep out.",
  })
  async extent(@Ctx() ctx: Context, @Root() { id }: Reseller): Promise<ResellerExtent> {
    const counts = await ctx
      .loader("extents of resellers", (tx, ids: readonly string[]) =>
        extentsOf(tx, ids, this.realTime.now()),
      )
      .load(id);
    return Object.assign(new ResellerExtent(), counts);
  }
}
