import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useSearchParams } from "@markethall/contracts";
import {
  Button,
  EmptyState,
  ErrorState,
  Facts,
  IconBuildingStore,
  IconPlus,
  Section,
  StatusBadge,
} from "@markethall/ui";
import type { Precondition } from "../preconditions/precondition-list.js";
import { whatIsMissing } from "../preconditions/what-is-missing.js";
import type { CustomerOnPage } from "./customer-page.js";
import { authorizing, NEW_VENDOR } from "./mend-choice.js";
import classes from "./vendor-authorizations.module.css";

type Authorizations = NonNullable<CustomerOnPage["vendorAuthorizations"]>;

interface VendorAuthorizationsProps {
  customer: CustomerOnPage;
  onRetry: () => void;
}

/** Whose products the customer may buy, and on which conditions. */
export function VendorAuthorizations({ customer, onRetry }: VendorAuthorizationsProps) {
  const { t } = useLingui();
  const { vendorAuthorizations, readiness } = customer;
  if (vendorAuthorizations)
    return <Vendors authorizations={vendorAuthorizations} readiness={readiness} />;
  return (
    <Section title={t`Vendors`} bare>
      <ErrorState
        message={t`The vendors of this customer cannot be shown right now.`}
        onRetry={onRetry}
      />
    </Section>
  );
}

interface VendorsProps {
  authorizations: Authorizations;
  /** Null where nobody can say what is missing. */
  readiness: CustomerOnPage["readiness"];
}

function Vendors({ authorizations, readiness }: VendorsProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const open = useOpenAuthorization();
  const authorize = can("authorizeVendor") && (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => open(NEW_VENDOR)}
    >
      <Trans>Authorise a vendor</Trans>
    </Button>
  );
  return (
    <Section title={t`Vendors`} actions={authorizations.length > 0 && authorize} bare>
      {authorizations.length === 0 ? (
        <div className={classes.vendor}>
          <EmptyState
            icon={<IconBuildingStore size={22} />}
            title={t`No vendor is authorised yet`}
            action={authorize}
          >
            <Trans>Until one is, this customer sees no products and cannot order.</Trans>
          </EmptyState>
        </div>
      ) : (
        <div className={classes.vendors}>
          {authorizations.map((authorization) => (
            <VendorCard
              key={authorization.id}
              authorization={authorization}
              points={
                readiness?.filter(({ vendor }) => vendor?.id === authorization.vendor.id) ?? null
              }
              onEdit={can("authorizeVendor") ? () => open(authorization.vendor.id) : null}
            />
          ))}
        </div>
      )}
    </Section>
  );
}

interface VendorCardProps {
  authorization: Authorizations[number];
  /** Null where nobody can say what is missing. */
  points: readonly Precondition[] | null;
  onEdit: (() => void) | null;
}

function VendorCard({ authorization, points, onEdit }: VendorCardProps) {
  const { t } = useLingui();
  const { vendor, priceBook, currency, supportPlan, supportPlanDecided, vendorTenantId } =
    authorization;
  const { can } = useAbilities();
  const missing = points && whatIsMissing(points);
  const ready = points ? t`Ready to order` : t`Not known right now`;
  return (
    <article className={classes.vendor} aria-label={vendor.name}>
      <header className={classes.head}>
        <h3 className={classes.name}>{vendor.name}</h3>
        <StatusBadge status={points && !missing ? "ACTIVE" : "PENDING"} label={missing ?? ready} />
        {onEdit && (
          <Button
            className={classes.edit}
            size="xs"
            variant="subtle"
            onClick={onEdit}
            aria-label={t`Edit the conditions for ${{ vendor: vendor.name }}`}
          >
            <Trans>Edit</Trans>
          </Button>
        )}
      </header>
      <Facts
        items={[
          ...(can("priceBooks")
            ? [{ label: t`Price book`, value: priceBook?.name ?? t`Not set` }]
            : []),
          { label: t`Currency`, value: currency ?? t`Not set` },
          {
            label: t`Support plan`,
            value: supportPlan?.name ?? (supportPlanDecided ? t`None` : t`Not decided`),
          },
          ...(vendor.needsTenantId || vendorTenantId
            ? [{ label: t`Tenant id`, value: vendorTenantId ?? t`Not set` }]
            : []),
        ]}
      />
    </article>
  );
}

/** Opens the form of one vendor by the page's address, so that the form is a link too. */
function useOpenAuthorization() {
  const [, setParams] = useSearchParams();
  return (vendorId: string) => setParams((known) => authorizing(known, vendorId));
}
