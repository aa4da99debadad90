import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { IconX } from "@markethall/ui";
import type { Facets_FacetFragment } from "../gql/graphql.js";
import { chosenValues, toggled, withoutChoice } from "./catalog-choice.js";
import { facetLabel } from "./facet-label.js";
import classes from "./chosen-filters.module.css";

/** What narrows the result just now, each to be taken away, or all at once. */
export function ChosenFilters({ facets }: { facets: readonly Facets_FacetFragment[] }) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const chosen = chosenValues(params);
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.chosen} aria-label={t`Chosen filters`}>
      {chosen.map(([name, value]) => {
        const label = facetLabel(name, { value, label: labelOf(facets, name, value) });
        return (
          <li key={`${name} ${value}`}>
            <button
              type="button"
              className={classes.chip}
              aria-label={t`Remove filter ${label}`}
              onClick={() => setParams((known) => toggled(known, name, value), { replace: true })}
            >
              {label} <IconX size={13} aria-hidden />
            </button>
          </li>
        );
      })}
      <li>
        <button
          type="button"
          className={classes.all}
          onClick={() => setParams((known) => withoutChoice(known), { replace: true })}
        >
          <Trans>Clear filters</Trans>
        </button>
      </li>
    </ul>
  );
}

function labelOf(facets: readonly Facets_FacetFragment[], name: string, value: string): string {
  const known = facets.find((facet) => facet.name === name)?.values;
  return known?.find((one) => one.value === value)?.label ?? value;
}
