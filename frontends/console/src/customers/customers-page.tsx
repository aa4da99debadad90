import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useGo, useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconBuilding,
  IconPlus,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { LoadMore, ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { CreateCustomerDialog } from "./create-customer-dialog.js";
import { useAskedDialog } from "../view-state/use-asked-dialog.js";
import { chosenOrder, customerFilter, withValue } from "./customer-choice.js";
import { useCustomerColumns } from "./customer-columns.js";
import { CustomerFilters } from "./customer-filters.js";

const CustomersDocument = graphql(`
  query Customers($filter: CustomerFilter, $orderBy: CustomerOrder, $after: String) {
    customers(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          number
          status
          country
          createdAt
          vendorAuthorizations {
            id
            vendor {
              id
              name
            }
          }
          readiness {
            ...PreconditionList_ApprovalPrecondition @unmask
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The organisations that buy here. */
export function CustomersPage() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const { can } = useAbilities();
  const go = useGo();
  const columns = useCustomerColumns();
  const [creating, creation] = useAskedDialog("create");
  const variables = { filter: customerFilter(params), orderBy: chosenOrder(params) };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(CustomersDocument, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  const found = (data ?? previousData)?.customers;
  const create = can("createCustomer") ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={creation.open}>
      <Trans>Create customer</Trans>
    </Button>
  ) : undefined;

  return (
    <>
      <PageHeader
        title={t`Customers`}
        lead={t`The organisations that buy from you, and what each still needs before it can order.`}
        actions={create}
      />
      <CustomerFilters />
      {list()}
      <CreateCustomerDialog opened={creating} onClose={creation.close} />
    </>
  );

  function list() {
    if (error && !found)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!found) return <LoadingState shape="table" label={t`Loading customers`} />;
    if (found.edges.length === 0) return nothing();
    const { hasNextPage, endCursor } = found.pageInfo;
    return (
      <ResourceTable
        label={t`Customers`}
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        rowLabel={({ name, number }) => `${name}, ${number}`}
        onOpen={({ id }) => go(`/console/customers/${id}`)}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={found.totalCount}
            counted={plural(found.totalCount, { one: "# customer", other: "# customers" })}
            busy={loading}
            onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
          />
        }
      />
    );
  }

  function nothing() {
    const narrowed = params.has("q") || params.has("status");
    if (!narrowed) {
      return (
        <EmptyState icon={<IconBuilding size={22} />} title={t`No customers yet`} action={create}>
          <Trans>
            Create a customer and invite its first user, or let customers sign up by themselves.
          </Trans>
        </EmptyState>
      );
    }
    const clear = () =>
      setParams((known) => withValue(withValue(known, "q", null), "status", null));
    return (
      <EmptyState
        icon={<IconBuilding size={22} />}
        title={t`Nothing matches`}
        action={
          <Button variant="default" onClick={clear}>
            <Trans>Show all customers</Trans>
          </Button>
        }
      >
        <Trans>Try another word, or another status.</Trans>
      </EmptyState>
    );
  }
}
