import { Trans } from "@lingui/react/macro";
import { PortalLink, useStorefront } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { IconSparkles, Money } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import classes from "./solutions-row.module.css";

const SolutionsRowQuery = graphql(`
  query SolutionsRow($accountName: String!) {
    storefront(accountName: $accountName) {
      id
      solutions(first: 3) {
        edges {
          cursor
          node {
            id
            slug
            name
            summary
            startingPrice {
              amount
              currency
            }
          }
        }
      }
    }
  }
`);

/** Bundles that are ordered in one go; nothing while there are none. */
export function SolutionsRow() {
  const { accountName } = useStorefront();
  const { data } = useQuery(SolutionsRowQuery, { variables: { accountName } });
  const solutions = data?.storefront?.solutions?.edges ?? [];
  if (solutions.length === 0) return null;
  return (
    <section className={classes.row} aria-labelledby="solutions">
      <h2 id="solutions" className={classes.title}>
        <Trans>Ready-made solutions</Trans>
      </h2>
      <div className={classes.cards}>
        {solutions.map(({ node: { id, slug, name, summary, startingPrice } }) => (
          <article key={id} className={classes.card}>
            <span className={classes.icon} aria-hidden>
              <IconSparkles size={18} />
            </span>
            <div>
              <h3 className={classes.name}>
                <PortalLink to={`/v2c/solution/${slug}`} className={classes.link}>
                  {name}
                </PortalLink>
              </h3>
              <p className={classes.summary}>{summary}</p>
              {startingPrice && (
                <div className={classes.price}>
                  <Trans>
                    from <Money value={startingPrice} />
                  </Trans>
                </div>
              )}
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}
