import { Check, Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from "typeorm";
import type { VendorOperation } from "../domain/vendor-operation.js";
import { CloudSubscriptionEntity } from "./cloud-subscription.entity.js";

/** What a vendor has to be told after a change. Its id is the reference that the vendor knows it by. */
@Entity("vendor_commands")
@Index("vendor_commands_open", ["subscriptionId", "createdAt"], { where: "done_at is null" })
@Check("vendor_commands_operation", "operation in ('QUANTITY', 'SUSPEND', 'RESUME', 'CANCEL')")
export class VendorCommandEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "vendor_commands_pkey" })
  id!: string;

  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @ForeignKey(() => CloudSubscriptionEntity, { name: "vendor_commands_subscription_fkey" })
  @Column("uuid", { name: "subscription_id" })
  subscriptionId!: string;

  @Column("text")
  operation!: VendorOperation;

  @Column("integer", { nullable: true })
  quantity!: number | null;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @Column("integer")
  attempts!: number;

  @Column({ type: "timestamptz", name: "done_at", nullable: true, precision: 3 })
  doneAt!: Date | null;

  @Column("text", { name: "stuck_because", nullable: true })
  stuckBecause!: string | null;

  /** Order of what happened at one instant; given by the database. */
  @Generated("increment")
  @Column("bigint")
  ord!: string;
}
