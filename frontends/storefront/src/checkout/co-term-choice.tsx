import { useLingui } from "@lingui/react/macro";
import { useAbilities, useSignedInViewer } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { formatDate } from "@markethall/ui";
import { Radio, Select } from "@markethall/ui/forms";
import { graphql } from "../gql/index.js";
import classes from "./co-term-choice.module.css";

const CoTermSubscriptions = graphql(`
  query CoTermSubscriptions($customerId: ID!) {
    customer(id: $customerId) {
      id
      subscriptions(filter: { status: [ACTIVE] }, first: 100) {
        edges {
          cursor
          node {
            id
            endsAt
            plan {
              id
              sku {
                id
                name
                product {
                  id
                  vendor {
                    id
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);

export type CoTerm =
  | { readonly kind: "none" }
  | { readonly kind: "month-end" }
  | { readonly kind: "subscription"; readonly subscriptionId: string };

interface CoTermChoiceProps {
  /** Terms can end together within one vendor only. */
  vendorIds: readonly string[];
  value: CoTerm;
  onChange: (value: CoTerm) => void;
}

/** When the first term ends: in full, with a calendar month, or together with another subscription. */
export function CoTermChoice({ vendorIds, value, onChange }: CoTermChoiceProps) {
  const { t } = useLingui();
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const { data } = useQuery(CoTermSubscriptions, {
    variables: { customerId: customer?.id ?? "" },
    skip: customer === null || !can("Customer.subscriptions"),
  });
  const choices = (data?.customer?.subscriptions?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ endsAt, plan }) => endsAt != null && vendorIds.includes(plan.sku.product.vendor.id))
    .map(({ id, endsAt, plan }) => {
      const { name } = plan.sku;
      const end = formatDate(endsAt ?? "");
      return { value: id, label: t`${name}, ends ${end}` };
    });
  const first = choices[0]?.value;

  return (
    <Radio.Group
      label={t`End of the first term`}
      description={t`A shorter first term is charged in part only.`}
      value={value.kind}
      onChange={(kind) => onChange(chosen(kind, first))}
    >
      <div className={classes.choices}>
        <Radio value="none" label={t`A full term from today`} />
        <Radio value="month-end" label={t`With the end of a calendar month`} />
        {first !== undefined && (
          <Radio value="subscription" label={t`Together with a subscription you have`} />
        )}
        {value.kind === "subscription" && (
          <Select
            aria-label={t`Subscription to end together with`}
            data={choices}
            value={value.subscriptionId}
            allowDeselect={false}
            onChange={(id) => id !== null && onChange({ kind: "subscription", subscriptionId: id })}
          />
        )}
      </div>
    </Radio.Group>
  );
}

function chosen(kind: string, first: string | undefined): CoTerm {
  if (kind === "month-end") return { kind };
  return kind === "subscription" && first !== undefined
    ? { kind, subscriptionId: first }
    : { kind: "none" };
}
