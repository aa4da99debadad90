import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useStorefront } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconBox,
  LoadingState,
  PageHeader,
  useDisclosure,
} from "@markethall/ui";
import { Switch } from "@markethall/ui/forms";
import { CompareProducts } from "./comparison.query.js";
import { ComparisonTable } from "./comparison-table.js";
import { MOST_COMPARED, useComparison, withCompared } from "./use-comparison.js";
import classes from "./compare-page.module.css";

/** Some products beside each other: what they are, what they do, what they cost. */
export function ComparePage() {
  const { t } = useLingui();
  const { accountName } = useStorefront();
  const { slugs, isFull, toggle } = useComparison();
  const [onlyDifferences, differences] = useDisclosure(false);
  const { data, previousData, error, refetch } = useQuery(CompareProducts, {
    variables: { accountName, slugs: [...slugs] },
    skip: slugs.length === 0,
  });
  const found = (data ?? previousData)?.storefront?.products;
  // What was taken out goes at once; the answer follows.
  const products = slugs.length === 0 ? [] : found?.filter(({ slug }) => slugs.includes(slug));
  const catalog = withCompared("/v2c/catalog", slugs);

  if (products?.length === 0) {
    return (
      <EmptyState
        wholePage
        icon={<IconBox size={22} />}
        title={t`Nothing to compare yet`}
        action={
          <Button component={PortalLink} to="/v2c/catalog">
            <Trans>Choose products</Trans>
          </Button>
        }
      >
        <Trans>Choose up to {MOST_COMPARED} products in the catalog.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t`Compare products`}
        lead={t`What differs is marked. Prices are before tax.`}
        crumbs={[{ label: t`Catalog`, to: catalog }]}
        actions={
          <div className={classes.actions}>
            <Switch
              label={t`Only what differs`}
              checked={onlyDifferences}
              onChange={differences.toggle}
            />
            {!isFull && (
              <Button component={PortalLink} to={catalog} variant="default">
                <Trans>Add a product</Trans>
              </Button>
            )}
          </div>
        }
      />
      {products ? (
        <ComparisonTable products={products} onlyDifferences={onlyDifferences} onRemove={toggle} />
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" label={t`Loading products`} />
      )}
    </>
  );
}
