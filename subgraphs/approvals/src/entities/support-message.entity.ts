import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from "typeorm";
import { instant } from "./date.column.js";
import { SupportRequestEntity } from "./support-request.entity.js";

/** One thing said in a support request; never changed afterwards. */
@Entity("support_messages")
@Unique("support_messages_place", ["supportRequestId", "place"])
export class SupportMessageEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "support_messages_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("uuid", { name: "support_request_id" })
  supportRequestId!: string;

  @ManyToOne(() => SupportRequestEntity)
  @JoinColumn({
    name: "support_request_id",
    foreignKeyConstraintName: "support_messages_request",
  })
  supportRequest?: SupportRequestEntity;

  /** First, second, third of its request: two in one millisecond keep their order. */
  @Column("integer")
  place!: number;

  @Column("text")
  body!: string;

  @Column("uuid", { name: "author_id", nullable: true })
  authorId!: string | null;

  @Column("text", { name: "author_name" })
  authorName!: string;

  @Column("boolean", { name: "from_staff" })
  fromStaff!: boolean;

  @Column({ ...instant, name: "created_at" })
  createdAt!: Date;
}
