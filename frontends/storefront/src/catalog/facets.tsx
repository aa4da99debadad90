import { useSearchParams } from "@markethall/contracts";
import { Button, IconFilter, useDisclosure } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { Facets_FacetFragment } from "../gql/graphql.js";
import { toggled } from "./catalog-choice.js";
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

const titles: Readonly<Record<string, string>> = {
  vendor: "Vendor",
  category: "Category",
  term: "Term",
};

/** What the result can be narrowed by, each value with how many there are. Folded away on phones. */
export function Facets({ facets }: { facets: readonly Facets_FacetFragment[] }) {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <aside className={classes.facets} aria-label="Filters">
      <Button
        className={classes.fold}
        variant="default"
        leftSection={<IconFilter size={16} aria-hidden />}
        aria-expanded={opened}
        onClick={toggle}
      >
        Filters
      </Button>
      <div className={classes.groups} data-opened={opened}>
        {facets
          .filter(({ values }) => values.length > 0)
          .map((facet) => (
            <FacetGroup key={facet.name} facet={facet} />
          ))}
      </div>
    </aside>
  );
}

function FacetGroup({ facet }: { facet: Facets_FacetFragment }) {
  const [params, setParams] = useSearchParams();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{titles[facet.name] ?? facet.name}</legend>
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
          <span>{label}</span>
          <span className={classes.count}>{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
