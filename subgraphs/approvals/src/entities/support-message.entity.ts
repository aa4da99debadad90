import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { instant } from "./date.column.js";

/** One thing said in a support request; never changed afterwards. */
@Entity("support_messages")
@Index("support_messages_of_request", { synchronize: false })
export class SupportMessageEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "support_messages_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("uuid", { name: "support_request_id" })
  supportRequestId!: string;

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
