import { type Connection, type Context, isId, PageArgs } from "@markethall/graph";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { In } from "typeorm";
import { AuditEventEntity } from "../entities/audit-event.entity.js";
import { CustomerEntity } from "../entities/customer.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import { auditTenant, narrowedAudit } from "../services/audit.queries.js";
import type { AuditService } from "../services/audit.service.js";
import { AuditChain, AuditEvent } from "./agreements.types.js";
import { AuditEventConnection } from "./connections.js";
import { keysetPage } from "../services/keyset-page.js";
import { AuditFilter } from "./settings.inputs.js";

@Resolver(() => AuditEvent)
export class AuditResolver {
  constructor(private readonly audit: AuditService) {}

  @Query(() => AuditChain, {
    description: "Follows the audit from its first entry to its last, as it is now.",
  })
  async auditChain(@Ctx() ctx: Context): Promise<AuditChain> {
    return ctx.readAs(auditTenant(ctx.actor), async (tx) => {
      const { entries, brokenAt } = await this.audit.verify(tx);
      const last = await tx.findOneBy(AuditEventEntity, { position: String(entries) });
      return Object.assign(new AuditChain(), {
        entryCount: entries,
        brokenAt,
        lastEntryAt: last?.occurredAt ?? null,
        lastHash: last?.hash.toString("hex") ?? null,
      });
    });
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
    return ctx.readAs(auditTenant(ctx.actor), (tx) =>
      keysetPage(narrowedAudit(tx, filter ?? {}), page, {
        by: ["e.position"],
        direction: "DESC",
        cursorOf: (event) => [event.position],
      }),
    );
  }

  @Query(() => AuditEvent, { nullable: true, description: "One entry of the audit." })
  auditEvent(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<AuditEvent | null> {
    if (!isId(id)) return Promise.resolve(null);
    return ctx.readAs(auditTenant(ctx.actor), (tx) => tx.findOneBy(AuditEventEntity, { id }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "How the person or the customer is called that its subject names; null where it names neither.",
  })
  async subjectName(@Ctx() ctx: Context, @Root() event: AuditEventEntity): Promise<string | null> {
    const ids = [...event.subject.matchAll(/\b(?:user|customer):([0-9a-f-]{36})\b/g)].map(
      ([, id = ""]) => id,
    );
    const names = await Promise.all(
      ids.map((id) =>
        ctx
          .loader<string, string | null>(
            "names in the audit",
            async (tx, wanted) => {
              const among = { id: In([...wanted]) };
              const found = [
                ...(await tx.findBy(UserEntity, among)),
                ...(await tx.findBy(CustomerEntity, among)),
              ];
              return wanted.map((one) => found.find((row) => row.id === one)?.name ?? null);
            },
            auditTenant(ctx.actor),
          )
          .load(id),
      ),
    );
    return names.filter((name) => name !== null).join(", ") || null;
  }

  @FieldResolver(() => String, {
    description: "SHA-256 over the entry and the hash before, in hexadecimal.",
  })
  hash(@Root() { hash }: AuditEventEntity): string {
    return hash.toString("hex");
  }

  @FieldResolver(() => String, {
    description: "Hash of the entry before; zeros for the first, which follows none.",
  })
  previousHash(@Root() { previousHash }: AuditEventEntity): string {
    return previousHash.toString("hex");
  }
}
