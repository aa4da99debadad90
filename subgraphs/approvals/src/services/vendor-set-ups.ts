import type { Tx } from "@markethall/runtime";
import type { VendorAuthorization, VendorSetUp } from "../domain/precondition.js";
import { type PublishedTerms, requiredTerms } from "../domain/required-terms.js";

export interface SetUpKey {
  readonly customerId: string;
  readonly vendorId: string;
}

interface VendorRow {
  readonly vendor_id: string;
  readonly name: string;
  readonly needs_tenant_id: boolean;
}

interface AuthorizationRow {
  readonly customer_id: string;
  readonly vendor_id: string;
  readonly price_book_id: string | null;
  readonly currency: string | null;
  readonly support_plan_decided: boolean;
  readonly vendor_tenant_id: string | null;
}

interface TermsRow {
  readonly terms_id: string;
  readonly kind: PublishedTerms["kind"];
  readonly vendor_id: string | null;
  readonly version: number;
  readonly title: string;
}

/** Read models of customers and vendors, loaded together: one query a table, however many are asked for. */
export class VendorSetUps {
  private constructor(
    private readonly vendors: ReadonlyMap<string, VendorRow>,
    private readonly authorizations: ReadonlyMap<string, AuthorizationRow>,
    private readonly terms: readonly PublishedTerms[],
    private readonly accepted: ReadonlySet<string>,
    /** The reseller asks for terms before a new cloud account. */
    readonly accountTerms: boolean,
  ) {}

  static async load(tx: Tx, keys: readonly SetUpKey[]): Promise<VendorSetUps> {
    if (keys.length === 0) return new VendorSetUps(new Map(), new Map(), [], new Set(), false);
    const customerIds = [...new Set(keys.map((key) => key.customerId))];
    const vendorIds = [...new Set(keys.map((key) => key.vendorId))];
    const vendors: VendorRow[] = await tx.query(
      "select vendor_id, name, needs_tenant_id from vendors where vendor_id = any($1)",
      [vendorIds],
    );
    const authorizations: AuthorizationRow[] = await tx.query(
      `select customer_id, vendor_id, price_book_id, currency, support_plan_decided, vendor_tenant_id
         from vendor_authorizations where customer_id = any($1) and vendor_id = any($2)`,
      [customerIds, vendorIds],
    );
    const terms: TermsRow[] = await tx.query(
      "select terms_id, kind, vendor_id, version, title from terms order by title",
    );
    const accepted: { customer_id: string; terms_id: string }[] = await tx.query(
      "select customer_id, terms_id from terms_acceptances where customer_id = any($1)",
      [customerIds],
    );
    const reseller: { account_terms: boolean }[] = await tx.query(
      "select account_terms from resellers",
    );
    return new VendorSetUps(
      new Map(vendors.map((row) => [row.vendor_id, row])),
      new Map(authorizations.map((row) => [pair(row.customer_id, row.vendor_id), row])),
      terms.map(publishedTerms),
      new Set(accepted.map((row) => pair(row.customer_id, row.terms_id))),
      reseller[0]?.account_terms === true,
    );
  }

  of({ customerId, vendorId }: SetUpKey, withTerms: boolean): VendorSetUp {
    const vendor = this.vendors.get(vendorId);
    const open = requiredTerms(this.terms, vendorId).filter(
      ({ termsId }) => !this.accepted.has(pair(customerId, termsId)),
    );
    return {
      customerId,
      // A vendor not announced yet needs nothing but the set-up itself, until its event arrives.
      vendor: {
        id: vendorId,
        name: vendor?.name ?? "the vendor",
        needsTenantId: vendor?.needs_tenant_id ?? false,
      },
      authorization: authorization(this.authorizations.get(pair(customerId, vendorId))),
      openTerms: withTerms ? open.map(({ title }) => title) : [],
    };
  }
}

function pair(left: string, right: string): string {
  return `${left} ${right}`;
}

function authorization(row: AuthorizationRow | undefined): VendorAuthorization | null {
  if (!row) return null;
  return {
    priceBookId: row.price_book_id,
    currency: row.currency,
    supportPlanDecided: row.support_plan_decided,
    vendorTenantId: row.vendor_tenant_id,
  };
}

function publishedTerms(row: TermsRow): PublishedTerms {
  const { terms_id: termsId, kind, vendor_id: vendorId, version, title } = row;
  return { termsId, kind, vendorId, version, title };
}
