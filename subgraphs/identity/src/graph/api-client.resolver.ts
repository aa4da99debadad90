import {
  type Connection,
  type Context,
  isId,
  PageArgs,
  type SealedAnswers,
} from "@markethall/graph";
import { type Clock, ok } from "@markethall/result";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { ApiClientEntity } from "../entities/api-client.entity.js";
import type { ApiClientSecretService } from "../services/api-client-secret.service.js";
import type { ApiClientService } from "../services/api-client.service.js";
import { ApiClient, ApiClientSecret } from "./agreements.types.js";
import {
  RevokeApiClientSecretInput,
  RevokeApiClientSecretResult,
  RevokeApiClientSecretSuccess,
  RotateApiClientSecretInput,
  RotateApiClientSecretResult,
  RotateApiClientSecretSuccess,
} from "./api-client-secret.types.js";
import { ApiClientConnection } from "./connections.js";
import { keysetPage } from "../services/keyset-page.js";
import { refusal } from "./refusal.js";
import { CreateApiClientInput, RevokeApiClientInput } from "./settings.inputs.js";
import {
  CreateApiClientResult,
  CreateApiClientSuccess,
  RevokeApiClientResult,
  RevokeApiClientSuccess,
} from "./settings.results.js";

@Resolver(() => ApiClient)
export class ApiClientResolver {
  constructor(
    private readonly clients: ApiClientService,
    private readonly secretService: ApiClientSecretService,
    private readonly answers: SealedAnswers,
    private readonly realTime: Clock,
  ) {}

  @Query(() => ApiClientConnection, {
    description: "Programs of partners, newest first, ended ones too.",
  })
  apiClients(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ApiClient>> {
    return ctx.read((tx) =>
      keysetPage(tx.createQueryBuilder(ApiClientEntity, "c"), page, {
        by: ["c.created_at", "c.id"],
        direction: "DESC",
        cursorOf: (client) => [client.createdAt.toISOString(), client.id],
      }),
    );
  }

  @Mutation(() => CreateApiClientResult, {
    description: "Makes a program for a partner. Its secret is shown this once.",
  })
  async createApiClient(
    @Ctx() ctx: Context,
    @Arg("input", () => CreateApiClientInput, { description: "Name and scopes." })
    input: CreateApiClientInput,
  ): Promise<typeof CreateApiClientResult> {
    const resellerId = ctx.actor.resellerId ?? "";
    const result = await ctx.mutate(
      "createApiClient",
      input,
      async (tx) => {
        const created = await this.clients.create(tx, resellerId, input, ctx.now);
        if (!created.ok) return created;
        const { id } = created.value;
        return ok({
          id,
          secret: await this.secretService.add(tx, { id, resellerId }, this.realTime.now()),
        });
      },
      { sealed: this.answers },
    );
    if (!result.ok) return refusal(result.error);
    const { id, secret } = result.value;
    return Object.assign(new CreateApiClientSuccess(), {
      apiClient: await this.client(ctx, id),
      secret,
    });
  }

  @Mutation(() => RevokeApiClientResult, { description: "Ends a program and its tokens at once." })
  async revokeApiClient(
    @Ctx() ctx: Context,
    @Arg("input", () => RevokeApiClientInput, { description: "Which one." })
    input: RevokeApiClientInput,
  ): Promise<typeof RevokeApiClientResult> {
    if (!isId(input.apiClientId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("revokeApiClient", input, async (tx) => {
      const revoked = await this.clients.revoke(tx, input.apiClientId, ctx.now);
      return revoked.ok ? ({ ok: true, value: revoked.value.id } as const) : revoked;
    });
    if (!result.ok) return refusal(result.error);
    return Object.assign(new RevokeApiClientSuccess(), {
      apiClient: await this.client(ctx, result.value),
    });
  }

  @Mutation(() => RotateApiClientSecretResult, {
    description:
      "Gives a program a second secret, shown this once, so that the partner can change over without a gap.",
  })
  async rotateApiClientSecret(
    @Ctx() ctx: Context,
    @Arg("input", () => RotateApiClientSecretInput, {
      description: "Which, and when the old one ends.",
    })
    input: RotateApiClientSecretInput,
  ): Promise<typeof RotateApiClientSecretResult> {
    const { apiClientId, oldSecretEndsInHours: overlapHours = null } = input;
    if (!isId(apiClientId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate(
      "rotateApiClientSecret",
      input,
      (tx) => this.secretService.rotate(tx, { apiClientId, overlapHours }, this.realTime.now()),
      { sealed: this.answers },
    );
    if (!result.ok) return refusal(result.error);
    const { secret } = result.value;
    return Object.assign(new RotateApiClientSecretSuccess(), {
      apiClient: await this.client(ctx, apiClientId),
      secret,
    });
  }

  @Mutation(() => RevokeApiClientSecretResult, {
    description: "Ends one secret of a program, and the tokens and sockets that it opened.",
  })
  async revokeApiClientSecret(
    @Ctx() ctx: Context,
    @Arg("input", () => RevokeApiClientSecretInput, { description: "Which one." })
    input: RevokeApiClientSecretInput,
  ): Promise<typeof RevokeApiClientSecretResult> {
    if (!isId(input.apiClientId) || !isId(input.secretId)) return refusal({ kind: "NotFound" });
    const result = await ctx.mutate("revokeApiClientSecret", input, (tx) =>
      this.secretService.revoke(tx, input),
    );
    if (!result.ok) return refusal(result.error);
    return Object.assign(new RevokeApiClientSecretSuccess(), {
      apiClient: await this.client(ctx, input.apiClientId),
    });
  }

  @FieldResolver(() => [ApiClientSecret], {
    description:
      "Its secrets that work now, oldest first: one, or two while a partner changes over.",
  })
  secrets(@Root() client: ApiClient, @Ctx() ctx: Context): Promise<readonly ApiClientSecret[]> {
    return ctx
      .loader("secrets of API clients", (tx, ids: readonly string[]) =>
        this.secretService.live(tx, ids, this.realTime.now()),
      )
      .load(client.id);
  }

  private client(ctx: Context, id: string): Promise<ApiClient> {
    return ctx.read((tx) => tx.findOneByOrFail(ApiClientEntity, { id }));
  }
}
