import { Trans, useLingui } from "@lingui/react/macro";
import { useParams, useStorefront } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  ErrorState,
  IconCheck,
  IconExternalLink,
  LoadingState,
  PageHeader,
  Section,
} from "@markethall/ui";
import { VendorMark } from "../catalog/vendor-mark.js";
import { CompareToggle } from "../compare/compare-toggle.js";
import { ComparisonBar } from "../compare/comparison-bar.js";
import { useComparison, withCompared } from "../compare/use-comparison.js";
import { graphql } from "../gql/index.js";
import type { ProductPageQuery as ProductPageData } from "../gql/graphql.js";
import { Missing } from "../missing.js";
import { OrderPanel } from "./order-panel.js";
import { PlanMatrix } from "./plan-matrix.js";
import { usePlanChoice } from "./use-plan-choice.js";
import classes from "./product-page.module.css";

const ProductPageQuery = graphql(`
  query ProductPage($accountName: String!, $slug: String!) {
    storefront(accountName: $accountName) {
      id
      product(slug: $slug) {
        id
        slug
        name
        summary
        description
        categories
        features
        faq {
          question
          answer
        }
        supportUrl
        vendor {
          id
          slug
          name
          logoUrl
        }
        plans {
          id
          ...PlanChoice_Plan @unmask
        }
      }
    }
  }
`);

type ShownProduct = NonNullable<NonNullable<ProductPageData["storefront"]>["product"]>;

/** Everything about one product, and how to order it. */
export function ProductPage() {
  const { t } = useLingui();
  const { slug = "" } = useParams();
  const { accountName } = useStorefront();
  const { data, error, refetch } = useQuery(ProductPageQuery, { variables: { accountName, slug } });
  const product = data?.storefront?.product;
  if (!product) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return data ? (
      <Missing title={t`There is no such product`} to="/v2c/catalog" label={t`Go to the catalog`} />
    ) : (
      <LoadingState />
    );
  }
  return <ShownPage key={product.id} product={product} />;
}

function ShownPage({ product }: { product: ShownProduct }) {
  const { t } = useLingui();
  const choice = usePlanChoice(product.plans);
  const { slugs: compared } = useComparison();
  return (
    <>
      <PageHeader
        title={product.name}
        lead={product.summary}
        crumbs={[{ label: t`Catalog`, to: withCompared("/v2c/catalog", compared) }]}
        actions={<CompareToggle slug={product.slug} name={product.name} />}
        badge={
          <span className={classes.vendor}>
            <VendorMark vendor={product.vendor} /> {product.vendor.name}
          </span>
        }
      />
      <div className={classes.columns}>
        <div className={classes.panel}>
          <OrderPanel plans={product.plans} choice={choice} />
        </div>
        <div className={classes.details}>
          <PlanMatrix plans={product.plans} choice={choice} />
          <Details product={product} />
        </div>
      </div>
      <ComparisonBar />
    </>
  );
}

function Details({ product }: { product: ShownProduct }) {
  const { t } = useLingui();
  const { name, vendor } = product;
  const vendorName = vendor.name;
  return (
    <>
      <Section title={t`Overview`}>
        <div className={classes.prose}>{product.description}</div>
        {product.categories.length > 0 && (
          <ul className={classes.categories} aria-label={t`Categories`}>
            {product.categories.map((category) => (
              <li key={category}>{category}</li>
            ))}
          </ul>
        )}
      </Section>
      {product.features.length > 0 && (
        <Section title={t`Features`}>
          <ul className={classes.features}>
            {product.features.map((feature) => (
              <li key={feature}>
                <IconCheck size={16} aria-hidden /> {feature}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {product.faq.length > 0 && (
        <Section title={t`Questions and answers`}>
          {product.faq.map(({ question, answer }) => (
            <details key={question} className={classes.question}>
              <summary>{question}</summary>
              <p className={classes.prose}>{answer}</p>
            </details>
          ))}
        </Section>
      )}
      {product.supportUrl && (
        <Section title={t`Support`}>
          <Anchor href={product.supportUrl} target="_blank" rel="noreferrer">
            <Trans>
              Help for {name} at {vendorName}
            </Trans>{" "}
            <IconExternalLink size={14} aria-hidden />
          </Anchor>
        </Section>
      )}
    </>
  );
}
