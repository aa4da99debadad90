import type { Role } from "@markethall/auth";
import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
  VersionColumn,
} from "typeorm";
import type { UserOrigin, UserStatus } from "../domain/user.js";
import { CustomerEntity } from "./customer.entity.js";

/** A person with an account at one reseller: its staff, or somebody of one of its customers. */
@Entity("app_user")
@Unique("app_user_email", ["resellerId", "emailKey"])
@Index("app_user_email_key", ["emailKey"])
@Index("app_user_of_customer", ["resellerId", "customerId", "createdAt", "id"])
@ForeignKey(() => CustomerEntity, ["resellerId", "customerId"], ["resellerId", "id"], {
  name: "app_user_customer",
})
@Check(
  "app_user_role",
  `role in ('PLATFORM_ADMIN', 'RESELLER_OWNER', 'RESELLER_OPS', 'RESELLER_SALES',
    'CUSTOMER_ADMIN', 'CUSTOMER_BUYER', 'CUSTOMER_BILLING', 'CUSTOMER_VIEWER')`,
)
@Check(
  "app_user_role_of_tenant",
  `(role like 'CUSTOMER%') = (customer_id is not null)
    and (role = 'PLATFORM_ADMIN') = (reseller_id = '00000000-0000-0000-0000-000000000000')`,
)
@Check(
  "app_user_status",
  "status in ('INVITED', 'PENDING_EMAIL_VALIDATION', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'DECLINED')",
)
@Check("app_user_origin", "origin in ('CREATED', 'INVITED', 'SIGN_UP', 'ACCESS_REQUEST')")
export class UserEntity {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "app_user_pkey" })
  id!: string;

  /** The platform's own tenant for platform staff. */
  @Column("uuid", { name: "reseller_id" })
  resellerId!: string;

  /** Null for staff. */
  @Column("uuid", { name: "customer_id", nullable: true })
  customerId!: string | null;

  /** As typed, for mail. */
  @Column("text")
  email!: string;

  /** What tells accounts apart. */
  @Column("text", { name: "email_key" })
  emailKey!: string;

  @Column("text")
  name!: string;

  @Column("text")
  role!: Role;

  @Column("text")
  status!: UserStatus;

  @Column("text")
  origin!: UserOrigin;

  /** argon2id; null until the person has chosen one. */
  @Column("text", { name: "password_hash", nullable: true })
  passwordHash!: string | null;

  @Column({ type: "timestamptz", name: "email_verified_at", precision: 3, nullable: true })
  emailVerifiedAt!: Date | null;

  @Column({ type: "timestamptz", name: "last_sign_in_at", precision: 3, nullable: true })
  lastSignInAt!: Date | null;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;
}
