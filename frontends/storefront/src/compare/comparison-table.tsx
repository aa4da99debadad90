import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import {
  ActionIcon,
  formatCycle,
  formatNumber,
  formatTerm,
  IconCheck,
  IconX,
} from "@markethall/ui";
import type { ReactNode } from "react";
import { VendorMark } from "../catalog/vendor-mark.js";
import { ComparedOffers } from "./compared-offers.js";
import { featureRows, offerRows, rowOf } from "./comparison-rows.js";
import type { ComparedProduct } from "./comparison.query.js";
import { withCompared } from "./use-comparison.js";
import classes from "./comparison-table.module.css";

interface ComparisonTableProps {
  products: readonly ComparedProduct[];
  onlyDifferences: boolean;
  onRemove: (slug: string) => void;
}

interface Shown {
  readonly key: string;
  readonly name: ReactNode;
  readonly differs: boolean;
  /** A cell for each product, in their order. */
  readonly cells: readonly ReactNode[];
}

/** A column to a product, a row to an attribute; rows that differ are marked. */
export function ComparisonTable({ products, onlyDifferences, onRemove }: ComparisonTableProps) {
  const { t } = useLingui();
  const groups = useGroups(products).map(({ title, rows }) => ({
    title,
    rows: onlyDifferences ? rows.filter(({ differs }) => differs) : rows,
  }));
  const slugs = products.map(({ slug }) => slug);
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t`Comparison`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {products.map(({ id, slug, name, vendor }) => (
              <th key={id} scope="col">
                <div className={classes.head}>
                  <VendorMark vendor={vendor} />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t`Remove ${name}`}
                    onClick={() => onRemove(slug)}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </div>
                <PortalLink
                  className={classes.name}
                  to={withCompared(`/v2c/product/${slug}`, slugs)}
                >
                  {name}
                </PortalLink>
              </th>
            ))}
          </tr>
        </thead>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows }) => (
            <tbody key={title}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={products.length + 1}>
                  <span>{title}</span>
                </th>
              </tr>
              {rows.map(({ key, name, differs, cells }) => (
                <tr key={key} data-differs={differs && products.length > 1}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, place) => (
                    <td key={slugs[place]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
      </table>
      {groups.every(({ rows }) => rows.length === 0) && (
        <p className={classes.same}>
          <Trans>Nothing differs.</Trans>
        </p>
      )}
    </div>
  );
}

function useGroups(
  products: readonly ComparedProduct[],
): readonly { title: string; rows: readonly Shown[] }[] {
  const { t } = useLingui();
  const text = (name: string, read: (product: ComparedProduct) => string): Shown => {
    const { values, differs } = rowOf(products, read);
    return { key: name, name, differs, cells: values.map((value) => value || "—") };
  };
  return [
    {
      title: t`Product`,
      rows: [
        text(t`Vendor`, ({ vendor }) => vendor.name),
        // What is told in sentences differs always, which says nothing.
        { ...text(t`Summary`, ({ summary }) => summary), differs: false },
        text(t`Categories`, ({ categories }) => categories.join(", ")),
      ],
    },
    {
      title: t`Plans`,
      rows: [
        text(t`Term`, ({ plans }) =>
          [...new Set(plans.map(({ term }) => term))].map(formatTerm).join(", "),
        ),
        ...(products.some((product) => editionsOf(product).length > 1)
          ? [text(t`Editions`, (product) => editionsOf(product).join(", "))]
          : []),
        text(t`Least seats`, ({ plans }) => least(plans.map(({ minSeats }) => minSeats))),
        text(t`Free trial`, ({ plans }) => {
          const days = Math.max(0, ...plans.map(({ trialDays }) => trialDays ?? 0));
          return days === 0 ? "" : t`${plural(days, { one: "# day", other: "# days" })}`;
        }),
      ],
    },
    {
      title: t`Price for one seat`,
      rows: offerRows(products).map(({ term, billingCycle, values, differs, least: cheapest }) => ({
        key: `${term} ${billingCycle}`,
        name: <OfferName term={term} cycle={billingCycle} />,
        differs,
        cells: values.map((plans, place) => (
          <ComparedOffers key={place} product={products[place]!} plans={plans} least={cheapest} />
        )),
      })),
    },
    {
      title: t`Features`,
      rows: featureRows(products).map(({ feature, values, differs }) => ({
        key: feature,
        name: feature,
        differs,
        cells: values.map((has, place) =>
          has ? (
            <span key={place} className={classes.has} role="img" aria-label={t`Yes`}>
              <IconCheck size={16} aria-hidden />
            </span>
          ) : (
            <span key={place} className={classes.without} role="img" aria-label={t`Not named`}>
              —
            </span>
          ),
        ),
      })),
    },
  ];
}

function editionsOf({ plans }: ComparedProduct): readonly string[] {
  return [...new Set(plans.map(({ sku }) => sku.name))];
}

function OfferName({ term, cycle }: { term: string; cycle: string }) {
  const length = formatTerm(term);
  const per = formatCycle(cycle);
  return cycle === "ONCE" ? (
    <Trans>{length}, paid once</Trans>
  ) : (
    <Trans>
      {length}, billed per {per}
    </Trans>
  );
}

function least(seats: readonly number[]): string {
  return seats.length === 0 ? "" : formatNumber(Math.min(...seats));
}
