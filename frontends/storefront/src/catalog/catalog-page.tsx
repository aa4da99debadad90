import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams, useStorefront } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { Button, EmptyState, ErrorState, IconSearch, LoadingState } from "@markethall/ui";
import { useState } from "react";
import { ComparisonBar } from "../compare/comparison-bar.js";
import { graphql } from "../gql/index.js";
import { CatalogHero } from "./catalog-hero.js";
import { chosenFilter, chosenQuery, withoutChoice } from "./catalog-choice.js";
import { Facets } from "./facets.js";
import { ChosenFilters } from "./chosen-filters.js";
import { walkResults } from "./result-keys.js";
import { SolutionsRow } from "./solutions-row.js";
import { useFirstVisit } from "../welcome/first-visit.js";
import { Welcome } from "../welcome/welcome.js";
import { TileCard } from "./tile-card.js";
import classes from "./catalog-page.module.css";

const CatalogPageQuery = graphql(`
  query CatalogPage(
    $accountName: String!
    $query: String
    $filter: ProductFilter
    $countPrices: Boolean!
    $after: String
    $customerId: ID!
    $firstVisit: Boolean!
    $mayReadReadiness: Boolean!
  ) {
    customer(id: $customerId) @include(if: $firstVisit) {
      id
      ...GetStarted_Customer @unmask
    }
    storefront(accountName: $accountName) {
      id
      search(query: $query, filter: $filter, countPrices: $countPrices, first: 24, after: $after) {
        totalCount
        facets {
          ...Facets_Facet @unmask
        }
        edges {
          cursor
          node {
            ...TileCard_Tile @unmask
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The storefront's landing: what is sold here, found by words and facets as one types. */
export function CatalogPage() {
  const { t } = useLingui();
  const { accountName } = useStorefront();
  const [params] = useSearchParams();
  const query = chosenQuery(params);
  const firstVisit = useFirstVisit();
  const [countPrices, setCountPrices] = useState(false);
  const variables = {
    accountName,
    query,
    filter: chosenFilter(params),
    countPrices: countPrices || params.has("price"),
    customerId: firstVisit.customerId,
    firstVisit: firstVisit.wanted,
    mayReadReadiness: firstVisit.mayReadReadiness,
  };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(CatalogPageQuery, {
    variables,
  });
  // While the next answer is on its way the last one stays, so that typing does not flicker.
  const found = (data ?? previousData)?.storefront?.search;
  // What is counted is said of the words that it was counted for.
  const [counted, setCounted] = useState(query);
  if (data && counted !== query) setCounted(query);

  return (
    <>
      <CatalogHero />
      {firstVisit.wanted && (
        <Welcome customer={(data ?? previousData)?.customer ?? null} onOver={firstVisit.end} />
      )}
      <div className={classes.columns}>
        <Facets
          facets={found?.facets ?? null}
          onCountPrices={variables.countPrices ? null : () => setCountPrices(true)}
        />
        <section aria-label={t`Products`} aria-busy={loading}>
          <h2 className={classes.count} aria-live="polite">
            {found && <Counted count={found.totalCount} query={counted} />}
          </h2>
          <ChosenFilters facets={found?.facets ?? []} />
          {results()}
          {found && query === null && variables.filter === null && <SolutionsRow />}
          <ComparisonBar />
        </section>
      </div>
    </>
  );

  function results() {
    if (error && !found)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!found) return <LoadingState shape="cards" label={t`Loading products`} />;
    if (found.edges.length === 0) return <NothingFound />;
    const { hasNextPage, endCursor } = found.pageInfo;
    return (
      <>
        <div className={classes.tiles} data-results onKeyDown={walkResults}>
          {found.edges.map(({ node }) => (
            <TileCard key={node.product.id} tile={node} />
          ))}
        </div>
        {hasNextPage && (
          <Button
            variant="default"
            className={classes.more}
            loading={loading}
            onClick={() => void fetchMore({ variables: { after: endCursor } })}
          >
            <Trans>Show more</Trans>
          </Button>
        )}
      </>
    );
  }
}

function Counted({ count, query }: { count: number; query: string | null }) {
  return query === null ? (
    <Plural value={count} one="# product" other="# products" />
  ) : (
    <Plural value={count} one={`# product for “${query}”`} other={`# products for “${query}”`} />
  );
}

function NothingFound() {
  const { t } = useLingui();
  const [, setParams] = useSearchParams();
  return (
    <EmptyState
      icon={<IconSearch size={22} />}
      title={t`Nothing matches`}
      action={
        <Button
          variant="default"
          onClick={() => setParams((params) => withoutChoice(params, ["q"]), { replace: true })}
        >
          <Trans>Show all products</Trans>
        </Button>
      }
    >
      <Trans>Try another word, or fewer filters.</Trans>
    </EmptyState>
  );
}
