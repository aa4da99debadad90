import { Trans, useLingui } from "@lingui/react/macro";
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
} from "@markethall/ui";
import { ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { useAskedDialog } from "../view-state/use-asked-dialog.js";
import { useCustomBookColumns, useMasterBookColumns } from "./book-columns.js";
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
  const { t } = useLingui();
  const { can } = useAbilities();
  const go = useGo();
  const customColumns = useCustomBookColumns();
  const masterColumns = useMasterBookColumns();
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
      {lists()}
      <CreatePriceBookDialog masters={masters} opened={creating} onClose={creation.close} />
    </>
  );

  function lists() {
    if (!books) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" label={t`Loading price books`} />
      );
    }
    const own = books.filter(({ kind }) => kind === "CUSTOM");
    const open = (id: string) => go(`/console/price-books/${id}`);
    return (
      <>
        {own.length === 0 ? (
          <EmptyState icon={<IconTag size={22} />} title={t`No price books yet`} action={create}>
            <Trans>
              Create one from a master book: every price follows the list price by one percent, and
              single plans can differ.
            </Trans>
          </EmptyState>
        ) : (
          <Section title={t`Your price books`} bare>
            <ResourceTable
              label={t`Your price books`}
              columns={customColumns}
              rows={own}
              rowId={({ id }) => id}
              rowLabel={({ name }) => name}
              onOpen={({ id }) => open(id)}
            />
          </Section>
        )}
        {masters.length > 0 && (
          <Section
            title={t`Master price books`}
            lead={t`List price and cost as each vendor sets them. Nobody edits these here.`}
            bare
          >
            <ResourceTable
              label={t`Master price books`}
              columns={masterColumns}
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
