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

interface CoTermChoiceProps {
  /** Terms can end together within one vendor only. */
  vendorIds: readonly string[];
  /** "none", "month-end", or the id of a subscription. */
  value: string;
  onChange: (value: string) => void;
}

/** When the first term ends: in full, with a calendar month, or together with another subscription. */
export function CoTermChoice({ vendorIds, value, onChange }: CoTermChoiceProps) {
  const { t } = useLingui();
  const choices = useChoices(vendorIds);
  const [first] = choices;
  const kind = value === "none" || value === "month-end" ? value : "subscription";
  return (
    <Radio.Group
      label={t`End of the first term`}
      description={t`A shorter first term is charged in part only.`}
      value={kind}
      onChange={(next) => onChange(next === "subscription" ? (first?.value ?? "none") : next)}
    >
      <div className={classes.choices}>
        <Radio value="none" label={t`A full term from today`} />
        <Radio value="month-end" label={t`With the end of a calendar month`} />
        {first !== undefined && (
          <Radio value="subscription" label={t`Together with a subscription you have`} />
        )}
        {kind === "subscription" && (
          <Select
            aria-label={t`Subscription to end together with`}
            data={choices}
            value={value}
            allowDeselect={false}
            onChange={(id) => id !== null && onChange(id)}
          />
        )}
      </div>
    </Radio.Group>
  );
}

/** The choice in words, for who checks it once more. */
export function useCoTermName(value: string, vendorIds: readonly string[]): string {
  const { t } = useLingui();
  const choices = useChoices(vendorIds);
  if (value === "none") return t`A full term from today`;
  if (value === "month-end") return t`With the end of a calendar month`;
  const name = choices.find((choice) => choice.value === value)?.label;
  return name === undefined ? t`Together with a subscription you have` : t`Together with ${name}`;
}

function useChoices(vendorIds: readonly string[]): { value: string; label: string }[] {
  const { t } = useLingui();
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const { data } = useQuery(CoTermSubscriptions, {
    variables: { customerId: customer?.id ?? "" },
    skip: customer === null || !can("Customer.subscriptions"),
  });
  return (data?.customer?.subscriptions?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ endsAt, plan }) => endsAt != null && vendorIds.includes(plan.sku.product.vendor.id))
    .map(({ id, endsAt, plan }) => {
      const { name } = plan.sku;
      const end = formatDate(endsAt ?? "");
      return { value: id, label: t`${name}, ends ${end}` };
    });
}
