import { useAbilities, useGo } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconPlus,
  IconTag,
  LoadingState,
  PageHeader,
  Section,
  useDisclosure,
} from "@markethall/ui";
import { ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { customBookColumns, masterBookColumns } from "./book-columns.js";
import { CreatePriceBookDialog } from "./create-price-book-dialog.js";

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
        name
      }
      draft {
        changes
        belowCost
      }
    }
  }
`);

/** The reseller's own books, and the masters that they follow. */
export function PriceBooksPage() {
  const { can } = useAbilities();
  const go = useGo();
  const [creating, creation] = useDisclosure(false);
  const { data, error, refetch } = useQuery(PriceBooksDocument, {
    fetchPolicy: "cache-and-network",
  });
  const books = data?.priceBooks;
  const masters = books?.filter(({ kind }) => kind === "MASTER") ?? [];
  const create =
    can("createPriceBook") && masters.length > 0 ? (
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={creation.open}>
        Create price book
      </Button>
    ) : undefined;
  return (
    <>
      <PageHeader
        title="Price books"
        lead="What your customers pay: a vendor’s list prices, and your own rules on them."
        actions={create}
      />
      {lists()}
      <CreatePriceBookDialog masters={masters} opened={creating} onClose={creation.close} />
    </>
  );

  function lists() {
    if (!books) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" label="Loading price books" />
      );
    }
    const own = books.filter(({ kind }) => kind === "CUSTOM");
    const open = (id: string) => go(`/console/price-books/${id}`);
    return (
      <>
        {own.length === 0 ? (
          <EmptyState icon={<IconTag size={22} />} title="No price books yet" action={create}>
            Create one from a master book: every price follows the list price by one percent, and
            single plans can differ.
          </EmptyState>
        ) : (
          <Section title="Your price books" bare>
            <ResourceTable
              label="Your price books"
              columns={customBookColumns}
              rows={own}
              rowId={({ id }) => id}
              rowLabel={({ name }) => name}
              onOpen={({ id }) => open(id)}
            />
          </Section>
        )}
        {masters.length > 0 && (
          <Section
            title="Master price books"
            lead="List price and cost as each vendor sets them. Nobody edits these here."
            bare
          >
            <ResourceTable
              label="Master price books"
              columns={masterBookColumns}
              rows={masters}
              rowId={({ id }) => id}
              rowLabel={({ name }) => name}
              onOpen={({ id }) => open(id)}
            />
          </Section>
        )}
      </>
    );
  }
}
