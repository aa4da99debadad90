import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import {
  Button,
  formatNumber,
  IconChevronDown,
  IconFilter,
  Skeleton,
  UnstyledButton,
  useDisclosure,
} from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { Facets_FacetFragment } from "../gql/graphql.js";
import { chosenValues, toggled } from "./catalog-choice.js";
import { facetLabel } from "./facet-label.js";
import classes from "./facets.module.css";

graphql(`
  fragment Facets_Facet on Facet {
    name
    values {
      value
      label
      count
    }
  }
`);

const titles: Readonly<Record<string, MessageDescriptor>> = {
  vendor: msg`Vendor`,
  category: msg`Category`,
  term: msg`Term`,
  price: msg`Price per month`,
};

interface FacetsProps {
  facets: readonly Facets_FacetFragment[] | null;
  /** Prices are counted where somebody wants them counted; null once they are, or are about to be. */
  onCountPrices: (() => void) | null;
}

/** What the result can be narrowed by, each value with how many there are. Folded away on phones. */
export function Facets({ facets, onCountPrices }: FacetsProps) {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const count = chosenValues(params).length;
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <aside className={classes.facets} aria-label={t`Filters`}>
      <Button
        className={classes.fold}
        variant="default"
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-expanded={opened}
        onClick={toggle}
      >
        <Trans>Filters</Trans>
        {count > 0 && (
          <span className={classes.chosen} aria-hidden>
            {formatNumber(count)}
          </span>
        )}
      </Button>
      <div className={classes.groups} data-opened={opened}>
        {facets === null && <FacetsToCome />}
        {facets
          ?.filter(({ values }) => values.length > 0)
          .map((facet) => (
            <FacetGroup key={facet.name} facet={facet} />
          ))}
        {facets !== null && onCountPrices && (
          <UnstyledButton className={classes.more} aria-expanded={false} onClick={onCountPrices}>
            {t(titles["price"]!)}
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        )}
      </div>
    </aside>
  );
}

/** Keeps the place of the groups while the first answer is on its way. */
function FacetsToCome() {
  return [6, 5].map((rows) => (
    <div key={rows} className={classes.group} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={14} mb={16} width={row === 0 ? "40%" : "90%"} />
      ))}
    </div>
  ));
}

function FacetGroup({ facet }: { facet: Facets_FacetFragment }) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const title = titles[facet.name];
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{title ? t(title) : facet.name}</legend>
      {facet.values.map(({ value, label, count }) => (
        <label key={value} className={classes.value}>
          <input
            type="checkbox"
            className={classes.box}
            checked={params.has(facet.name, value)}
            onChange={() =>
              setParams((known) => toggled(known, facet.name, value), { replace: true })
            }
          />
          <span>{facetLabel(facet.name, { value, label })}</span>
          <span className={classes.count}>{formatNumber(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
