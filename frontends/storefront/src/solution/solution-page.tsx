import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useParams, useStorefront } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  ErrorState,
  formatCycle,
  formatNumber,
  formatTerm,
  LoadingState,
  Money,
  PageHeader,
  Section,
} from "@markethall/ui";
import { VendorMark } from "../catalog/vendor-mark.js";
import { graphql } from "../gql/index.js";
import type { SolutionPageQuery as SolutionPageData } from "../gql/graphql.js";
import { Missing } from "../missing.js";
import { SolutionForm } from "./solution-form.js";
import classes from "./solution-page.module.css";

const SolutionPageQuery = graphql(`
  query SolutionPage($accountName: String!, $slug: String!) {
    storefront(accountName: $accountName) {
      id
      solution(slug: $slug) {
        id
        slug
        name
        summary
        startingPrice {
          amount
          currency
        }
        parameters {
          name
          label
          kind
          required
          default
          min
          max
        }
        items {
          quantity
          quantityParameter
          plan {
            id
            name
            term
            billingCycle
            price {
              amount
              currency
            }
            sku {
              id
              name
              product {
                id
                slug
                name
                vendor {
                  id
                  slug
                  name
                  logoUrl
                }
              }
            }
          }
        }
      }
    }
  }
`);

type ShownSolution = NonNullable<NonNullable<SolutionPageData["storefront"]>["solution"]>;

/** A bundle that is ordered and deployed in one go. */
export function SolutionPage() {
  const { t } = useLingui();
  const { slug = "" } = useParams();
  const { accountName } = useStorefront();
  const { data, error, refetch } = useQuery(SolutionPageQuery, {
    variables: { accountName, slug },
  });
  const solution = data?.storefront?.solution;
  if (!solution) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return data ? (
      <Missing
        title={t`There is no such solution`}
        to="/v2c/catalog"
        label={t`Go to the catalog`}
      />
    ) : (
      <LoadingState />
    );
  }
  return (
    <>
      <PageHeader
        title={solution.name}
        lead={solution.summary}
        crumbs={[{ label: t`Catalog`, to: "/v2c/catalog" }]}
      />
      <div className={classes.columns}>
        <Section title={t`What is in it`}>
          <ul className={classes.items}>
            {solution.items.map((item) => (
              <SolutionPart key={item.plan.id} item={item} parameters={solution.parameters} />
            ))}
          </ul>
        </Section>
        <Section title={t`Set it up`}>
          {solution.startingPrice && (
            <p className={classes.from}>
              <Trans>
                from <Money value={solution.startingPrice} strong />
              </Trans>
            </p>
          )}
          <SolutionForm
            key={solution.id}
            solutionId={solution.id}
            parameters={solution.parameters}
          />
        </Section>
      </div>
    </>
  );
}

interface SolutionPartProps {
  item: ShownSolution["items"][number];
  parameters: ShownSolution["parameters"];
}

function SolutionPart({ item, parameters }: SolutionPartProps) {
  const { t } = useLingui();
  const { plan, quantity, quantityParameter } = item;
  const { product } = plan.sku;
  const chosenBy = parameters.find(({ name }) => name === quantityParameter)?.label;
  const vendor = product.vendor.name;
  const term = formatTerm(plan.term);
  const cycle = formatCycle(plan.billingCycle);
  return (
    <li className={classes.item}>
      <VendorMark vendor={product.vendor} />
      <div className={classes.what}>
        <PortalLink to={`/v2c/product/${product.slug}`} className={classes.name}>
          {plan.sku.name}
        </PortalLink>
        <div className={classes.detail}>
          <Trans>
            {vendor} · {term}, billed per {cycle}
          </Trans>
        </div>
      </div>
      <div className={classes.price}>
        <Money value={plan.price} per={cycle} />
        <div className={classes.detail}>
          {chosenBy === undefined ? `${formatNumber(quantity)} ×` : t`for each of: ${chosenBy}`}
        </div>
      </div>
    </li>
  );
}
