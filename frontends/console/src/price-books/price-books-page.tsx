import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  FilterBar,
  IconPlus,
  IconTag,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { graphql } from "../gql/index.js";
import type { PriceBooksQuery } from "../gql/graphql.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { SearchFilter } from "../view-state/search-filter.js";
import { useAskedDialog } from "../view-state/use-asked-dialog.js";
import { useViewState } from "../view-state/use-view-state.js";
import { BookTree } from "./book-tree.js";
import { bookFamilies } from "./book-families.js";
import { CreatePriceBookDialog } from "./create-price-book-dialog.js";
import classes from "./price-book.module.css";

const PriceBooksDocument = graphql(`
  query PriceBooks {
    priceBooks {
      id
      name
      kind
      currency
      adjustmentPercent
      isDefault
      revision
      vendor {
        id
        name
      }
      parent {
        id
      }
      draft {
        changes
        belowCost
        adjustmentPercent
      }
    }
  }
`);

/** A book as the tree lists it. */
export type ListedBook = NonNullable<PriceBooksQuery["priceBooks"]>[number];

/** The masters as vendors set them, and below each the reseller's own books that follow it. */
export function PriceBooksPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const state = useViewState();
  const [creating, creation] = useAskedDialog("create");
  const { data, error, refetch } = useQuery(PriceBooksDocument, {
    fetchPolicy: "cache-and-network",
  });
  const books = data?.priceBooks;
  const masters = books?.filter(({ kind }) => kind === "MASTER") ?? [];
  const create =
    can("createPriceBook") && masters.length > 0 ? (
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={creation.open}>
        <Trans>Create price book</Trans>
      </Button>
    ) : undefined;
  return (
    <>
      <PageHeader
        title={t`Price books`}
        lead={t`What your customers pay: a vendor’s list prices, and your own rules on them.`}
        actions={create}
      />
      {tree()}
      <CreatePriceBookDialog masters={masters} opened={creating} onClose={creation.close} />
    </>
  );

  function tree() {
    if (!books) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" label={t`Loading price books`} />
      );
    }
    if (books.length === 0) {
      return (
        <EmptyState icon={<IconTag size={22} />} title={t`No price books yet`}>
          <Trans>They come with the vendors that you sell.</Trans>
        </EmptyState>
      );
    }
    const vendors = new Map(books.map(({ vendor }) => [vendor.id, vendor.name]));
    const families = bookFamilies(books, {
      words: state.get("q") ?? "",
      vendorId: state.get("vendor"),
    });
    return (
      <>
        <FilterBar>
          <SearchFilter label={t`Search price books`} placeholder={t`Name, vendor or currency`} />
          <Select
            className={classes.filter}
            aria-label={t`Vendor`}
            placeholder={t`Any vendor`}
            data={[...vendors].map(([value, label]) => ({ value, label }))}
            value={state.get("vendor")}
            onChange={(next) => state.set("vendor", next)}
            clearable
          />
        </FilterBar>
        {families.length === 0 ? (
          <NothingFound
            icon={<IconTag size={22} />}
            filters={["q", "vendor"]}
            title={t`No price books yet`}
          >
            <Trans>They come with the vendors that you sell.</Trans>
          </NothingFound>
        ) : (
          <BookTree
            families={families}
            editable={can("stagePriceAdjustments")}
            onStaged={() => void refetch()}
          />
        )}
      </>
    );
  }
}
