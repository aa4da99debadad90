import { type Actor, ForbiddenError } from "@markethall/auth";
import { type Context, isId } from "@markethall/graph";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { SavedViewPlace } from "../domain/saved-view.js";
import type { UserEntity } from "../entities/user.entity.js";
import type { SavedViewService, ViewOwner } from "../services/saved-view.service.js";
import { ownTenant } from "./own-tenant.js";
import { refusal } from "./refusal.js";
import {
  DeleteSavedViewInput,
  DeleteSavedViewResult,
  DeleteSavedViewSuccess,
  SavedView,
  SavedViewPlaceEnum,
  SaveViewInput,
  SaveViewResult,
  SaveViewSuccess,
} from "./saved-view.types.js";
import { Viewer } from "./user.types.js";

@Resolver(() => Viewer)
export class SavedViewResolver {
  constructor(private readonly views: SavedViewService) {}

  @Directive('@tag(name: "internal")')
  @FieldResolver(() => [SavedView], {
    description: "Views that the person keeps of a page, by name.",
  })
  savedViews(
    @Root() { user }: { readonly user: UserEntity },
    @Ctx() ctx: Context,
    @Arg("place", () => SavedViewPlaceEnum, { description: "Which page." }) place: SavedViewPlace,
  ): Promise<readonly SavedView[]> {
    // A sign-in answers with the person while the request is still a visitor's: the tenant is the person's.
    const tenant = { resellerId: user.resellerId, customerId: user.customerId };
    return ctx
      .loader<SavedViewPlace, readonly SavedView[]>(
        `saved views of ${user.id}`,
        async (tx, places) => {
          const views = await this.views.of(tx, user.id, places);
          return places.map((wanted) => views.filter((view) => view.place === wanted));
        },
        tenant,
      )
      .load(place);
  }

  @Mutation(() => SaveViewResult, {
    description: "Keeps a view of a page under a name, or changes one that is kept.",
  })
  async saveView(
    @Ctx() ctx: Context,
    @Arg("input", () => SaveViewInput, { description: "What is kept, and for which page." })
    input: SaveViewInput,
  ): Promise<typeof SaveViewResult> {
    const id = input.id?.toLowerCase() ?? null;
    if (id !== null && !isId(id)) return refusal({ kind: "NotFound" });
    const owner = ownerOf(ctx.actor);
    const result = await ctx.mutate(
      "saveView",
      { ...input, savedViewId: id },
      (tx) => this.views.save(tx, owner, { ...input, id }, ctx.now),
      { tenant: ownTenant(ctx.actor) },
    );
    if (!result.ok) return refusal(result.error);
    const savedView = await ctx.readAs(ownTenant(ctx.actor), (tx) =>
      this.views.get(tx, owner.userId, result.value.id),
    );
    // A replay is answered too when the view went away meanwhile.
    return savedView
      ? Object.assign(new SaveViewSuccess(), { savedView })
      : refusal({ kind: "NotFound" });
  }

  @Mutation(() => DeleteSavedViewResult, { description: "Forgets a view of a page." })
  async deleteSavedView(
    @Ctx() ctx: Context,
    @Arg("input", () => DeleteSavedViewInput, { description: "Which one." })
    input: DeleteSavedViewInput,
  ): Promise<typeof DeleteSavedViewResult> {
    if (!isId(input.id)) return refusal({ kind: "NotFound" });
    const { userId } = ownerOf(ctx.actor);
    const result = await ctx.mutate(
      "deleteSavedView",
      { savedViewId: input.id },
      (tx) => this.views.delete(tx, userId, input.id.toLowerCase()),
      { tenant: ownTenant(ctx.actor) },
    );
    return result.ok
      ? Object.assign(new DeleteSavedViewSuccess(), { savedViewId: result.value.id })
      : refusal(result.error);
  }
}

/** @throws ForbiddenError for programs and visitors, whom the table of operations has refused before. */
function ownerOf(actor: Actor): ViewOwner {
  if (actor.kind !== "user" || actor.id === null) throw new ForbiddenError("Sign in first.");
  return { ...ownTenant(actor), userId: actor.id };
}
