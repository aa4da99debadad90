import { PLATFORM_TENANT, type Tenant, tenantOf } from "@markethall/auth";
import { type Connection, type Context, PageArgs } from "@markethall/graph";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { AuditEventEntity } from "../entities/audit-event.entity.js";
import type { AuditService } from "../services/audit.service.js";
import { AuditChain, AuditEvent } from "./agreements.types.js";
import { AuditEventConnection } from "./connections.js";
import { keysetPage } from "./keyset-page.js";
import { AuditFilter } from "./settings.inputs.js";

@Resolver(() => AuditEvent)
export class AuditResolver {
  constructor(private readonly audit: AuditService) {}

  @Query(() => AuditChain, {
    description: "Follows the audit from its first entry to its last, as it is now.",
  })
  async auditChain(@Ctx() ctx: Context): Promise<AuditChain> {
    const { entries, brokenAt } = await ctx.readAs(auditTenant(ctx), (tx) => this.audit.verify(tx));
    return Object.assign(new AuditChain(), { entryCount: entries, brokenAt });
  }

  @Query(() => AuditEventConnection, {
    description: "Who changed what, or tried to, newest first.",
  })
  auditEvents(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => AuditFilter, { nullable: true, description: "Which of it." })
    filter: AuditFilter | null,
  ): Promise<Connection<AuditEvent>> {
    return ctx.readAs(auditTenant(ctx), (tx) => {
      const query = tx.createQueryBuilder(AuditEventEntity, "e");
      if (filter?.action) query.andWhere("e.action = :action", { action: filter.action });
      if (filter?.subject)
        query.andWhere("position(:subject in e.subject) > 0", { subject: filter.subject });
      if (filter?.actor?.trim()) {
        const part = `%${filter.actor.trim().replace(/[\\%_]/g, "\\$&")}%`;
        query.andWhere("e.actorName ilike :part", { part });
      }
      if (filter?.outcome) query.andWhere("e.outcome = :outcome", { outcome: filter.outcome });
      if (filter?.from) query.andWhere("e.occurredAt >= :from", { from: filter.from });
      if (filter?.to) query.andWhere("e.occurredAt < :to", { to: filter.to });
      return keysetPage(query, page, {
        by: ["e.position"],
        direction: "DESC",
        cursorOf: (event) => [event.position],
      });
    });
  }
}

/** Each reseller has a chain of its own, and the platform one for what it does itself. */
function auditTenant({ actor }: Context): Tenant {
  return tenantOf(actor) ?? { resellerId: PLATFORM_TENANT, customerId: null };
}
