import { PLATFORM_TENANT, tenantOf } from "@markethall/auth";
import { type Connection, type Context, PageArgs } from "@markethall/graph";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { AuditEventEntity } from "../entities/audit-event.entity.js";
import { AuditEvent } from "./agreements.types.js";
import { AuditEventConnection } from "./connections.js";
import { keysetPage } from "./keyset-page.js";
import { AuditFilter } from "./settings.inputs.js";

@Resolver(() => AuditEvent)
export class AuditResolver {
  @Query(() => AuditEventConnection, {
    description: "Who changed what, or tried to, newest first.",
  })
  auditEvents(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AuditFilter, { nullable: true, description: "Which of it." })
    filter: AuditFilter | null,
  ): Promise<Connection<AuditEvent>> {
    const tenant = tenantOf(ctx.actor) ?? { resellerId: PLATFORM_TENANT, customerId: null };
    return ctx.readAs(tenant, (tx) => {
      const query = tx.createQueryBuilder(AuditEventEntity, "e");
      if (filter?.action) query.andWhere("e.action = :action", { action: filter.action });
      if (filter?.subject)
        query.andWhere("position(:subject in e.subject) > 0", { subject: filter.subject });
      return keysetPage(query, page, {
        by: ["e.position"],
        direction: "DESC",
        cursorOf: (event) => [event.position],
      });
    });
  }
}
