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
import { graphql } from "../gql/index.js";
import type { ProductPageQuery as ProductPageData } from "../gql/graphql.js";
import { Missing } from "../missing.js";
import { OrderPanel } from "./order-panel.js";
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
  const { slug = "" } = useParams();
  const { accountName } = useStorefront();
  const { data, error, refetch } = useQuery(ProductPageQuery, { variables: { accountName, slug } });
  const product = data?.storefront?.product;
  if (!product) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return data ? (
      <Missing what="product" to="/v2c/catalog" label="Go to the catalog" />
    ) : (
      <LoadingState />
    );
  }
  return (
    <>
      <PageHeader
        title={product.name}
        lead={product.summary}
        crumbs={[{ label: "Catalog", to: "/v2c/catalog" }]}
        badge={
          <span className={classes.vendor}>
            <VendorMark vendor={product.vendor} /> {product.vendor.name}
          </span>
        }
      />
      <div className={classes.columns}>
        <div className={classes.panel}>
          <OrderPanel key={product.id} plans={product.plans} />
        </div>
        <Details product={product} />
      </div>
    </>
  );
}

function Details({ product }: { product: ShownProduct }) {
  return (
    <div className={classes.details}>
      <Section title="Overview">
        <div className={classes.prose}>{product.description}</div>
        {product.categories.length > 0 && (
          <ul className={classes.categories} aria-label="Categories">
            {product.categories.map((category) => (
              <li key={category}>{category}</li>
            ))}
          </ul>
        )}
      </Section>
      {product.features.length > 0 && (
        <Section title="Features">
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
        <Section title="Questions and answers">
          {product.faq.map(({ question, answer }) => (
            <details key={question} className={classes.question}>
              <summary>{question}</summary>
              <p className={classes.prose}>{answer}</p>
            </details>
          ))}
        </Section>
      )}
      {product.supportUrl && (
        <Section title="Support">
          <Anchor href={product.supportUrl} target="_blank" rel="noreferrer">
            Help for {product.name} at {product.vendor.name}{" "}
            <IconExternalLink size={14} aria-hidden />
          </Anchor>
        </Section>
      )}
    </div>
  );
}
