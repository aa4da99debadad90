import type { Feature } from "@markethall/auth";
import { Check, Column, Entity, PrimaryColumn, Unique, VersionColumn } from "typeorm";
import type { BrandFont, BrandRadius } from "../domain/branding.js";
import type { SecondFactorPolicy } from "../domain/proof.js";
import type { GreenListAction, SignUpPolicy } from "../domain/sign-up.js";

export const RESELLER_STATUSES = ["ACTIVE", "SUSPENDED"] as const;
export type ResellerStatus = (typeof RESELLER_STATUSES)[number];

/** A stall of the hall: its name, its colours, its switches and its rules for sign-up. */
@Entity("reseller")
@Unique("reseller_account_name", ["accountName"])
@Check("reseller_account_name_form", "account_name ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'")
@Check("reseller_status", "status in ('ACTIVE', 'SUSPENDED')")
@Check("reseller_colors", "primary_color ~ '^#[0-9a-f]{6}$' and accent_color ~ '^#[0-9a-f]{6}$'")
@Check("reseller_radius", "radius in ('SHARP', 'SOFT', 'ROUND')")
@Check("reseller_font", "font in ('INTER', 'SYSTEM', 'HUMANIST', 'SERIF')")
@Check("reseller_green_list_action", "green_list_action in ('ALLOW_ONLY', 'AUTO_APPROVE')")
export class ResellerEntity implements SignUpPolicy {
  @PrimaryColumn("uuid", { primaryKeyConstraintName: "reseller_pkey" })
  id!: string;

  /** The nickname in the portal's address, lower case. */
  @Column("text", { name: "account_name" })
  accountName!: string;

  @Column("text", { name: "display_name" })
  displayName!: string;

  @Column("text", { default: "ACTIVE" })
  status!: ResellerStatus;

  @Column("text", { name: "primary_color", default: "#1a56db" })
  primaryColor!: string;

  @Column("text", { name: "accent_color", default: "#0e7490" })
  accentColor!: string;

  @Column("text", { default: "SOFT" })
  radius!: BrandRadius;

  @Column("text", { default: "INTER" })
  font!: BrandFont;

  @Column("text", { name: "support_email", nullable: true })
  supportEmail!: string | null;

  @Column("text", { name: "support_url", nullable: true })
  supportUrl!: string | null;

  /** Who bills, line by line: legal name, address, tax number. Empty for the friendly name alone. */
  @Column("text", { array: true, default: "{}" })
  issuer!: string[];

  /** When the present logo was saved; null without one. Part of its address, so that a new one is fetched. */
  @Column({ type: "timestamptz", name: "logo_saved_at", precision: 3, nullable: true })
  logoSavedAt!: Date | null;

  /** Names of the switches that are on. */
  @Column("text", { array: true })
  features!: Feature[];

  @Column("boolean", { name: "require_email_validation", default: true })
  requireEmailValidation!: boolean;

  @Column("boolean", { name: "require_address", default: false })
  requireAddress!: boolean;

  @Column("boolean", { name: "require_eula", default: false })
  requireEula!: boolean;

  @Column("boolean", { name: "approve_automatically", default: false })
  approveAutomatically!: boolean;

  @Column("text", { name: "green_list", array: true, default: [] })
  greenList!: string[];

  @Column("text", { name: "red_list", array: true, default: [] })
  redList!: string[];

  @Column("text", { name: "green_list_action", default: "ALLOW_ONLY" })
  greenListAction!: GreenListAction;

  /** Whether its staff must have a second factor. */
  @Column("boolean", { name: "second_factor_of_staff", default: false })
  secondFactorOfStaff!: boolean;

  /** Whether people of its customers must. */
  @Column("boolean", { name: "second_factor_of_customers", default: false })
  secondFactorOfCustomers!: boolean;

  /** How many customers there have been: the next one's number. */
  @Column("integer", { name: "customer_count", default: 0 })
  customerCount!: number;

  @Column({ type: "timestamptz", name: "created_at", precision: 3 })
  createdAt!: Date;

  @VersionColumn({ type: "integer", default: 1 })
  version!: number;

  get securityPolicy(): SecondFactorPolicy {
    return {
      requireOfStaff: this.secondFactorOfStaff,
      requireOfCustomers: this.secondFactorOfCustomers,
    };
  }
}
