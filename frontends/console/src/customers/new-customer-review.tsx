import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import { Button, Facts } from "@markethall/ui";
import { roleName } from "../people/roles.js";
import { AuthorizationChoices } from "./authorize-vendor.js";
import { NO_SUPPORT_PLAN } from "./authorization-values.js";
import { countryName } from "./country.js";
import type { NewCustomer, NewCustomerStep } from "./new-customer.js";
import classes from "./customer-forms.module.css";

interface NewCustomerReviewProps {
  values: NewCustomer;
  steps: readonly NewCustomerStep[];
  onGo: (step: NewCustomerStep) => void;
}

/** All that will be created, each part with the way back to it. */
export function NewCustomerReview({ values, steps, onGo }: NewCustomerReviewProps) {
  const { t } = useLingui();
  const asked = steps.includes("vendors") && values.vendors.length > 0;
  const { data } = useQuery(AuthorizationChoices, { skip: !asked });
  const { name, reference, taxId, country, address, invites, firstUser, vendors } = values;
  const { line1, line2, city, region, postalCode } = address;
  const place = [line1, line2, city, region, postalCode, country ? countryName(country) : ""];
  const named = (list: readonly { id: string; name: string }[] | null | undefined, id: string) =>
    list?.find((one) => one.id === id)?.name ?? "…";
  const parts = [
    {
      step: "company",
      title: t`Company`,
      facts: [
        { label: t`Organisation`, value: name },
        { label: t`Reference`, value: reference.trim() || "—" },
        { label: t`Tax id`, value: taxId.trim() || "—" },
      ],
    },
    {
      step: "address",
      title: t`Address`,
      facts: [{ label: t`Address`, value: place.filter((part) => part.trim()).join(", ") || "—" }],
    },
    {
      step: "user",
      title: t`First user`,
      facts: invites
        ? [
            { label: t`Name`, value: firstUser.name },
            { label: t`E-mail`, value: firstUser.email },
            { label: t`Role`, value: roleName(firstUser.role) },
          ]
        : [{ label: t`Name`, value: t`Nobody is invited yet` }],
    },
    {
      step: "vendors",
      title: t`Vendors`,
      facts:
        vendors.length === 0
          ? [{ label: t`Vendor`, value: t`None yet: it cannot order` }]
          : vendors.map(({ vendorId, priceBookId, currency, supportPlanId }) => ({
              label: named(data?.vendors, vendorId ?? ""),
              value: [
                priceBookId ? named(data?.priceBooks, priceBookId) : t`No price book`,
                currency ?? t`No currency`,
                supportPlanId === NO_SUPPORT_PLAN
                  ? t`No support plan`
                  : supportPlanId
                    ? named(data?.supportPlans, supportPlanId)
                    : t`Support plan not decided`,
              ].join(" · "),
            })),
    },
  ] as const;
  return parts
    .filter(({ step }) => steps.includes(step))
    .map(({ step, title, facts }) => (
      <section key={step} className={classes.part} aria-label={title}>
        <header className={classes.partHead}>
          <h3>{title}</h3>
          <Button size="xs" variant="subtle" onClick={() => onGo(step)}>
            <Trans>Change</Trans>
          </Button>
        </header>
        <Facts items={facts} />
      </section>
    ));
}
