import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useGo } from "@markethall/contracts";
import { SavedViewsMenu, useSavedViews } from "@markethall/graph-client/views";
import {
  Button,
  FilterBar,
  IconBuilding,
  IconDownload,
  IconPlus,
  PageHeader,
} from "@markethall/ui";
import { DisplayMenu, useTableView } from "@markethall/ui/tables";
import { PagedTable } from "../paged-table/paged-table.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { useViewState } from "../view-state/use-view-state.js";
import {
  chosenCustomers,
  customerOrder,
  customersFile,
  sortable,
  UNREADY,
} from "./customer-choice.js";
import { useCustomerColumns } from "./customer-columns.js";
import { CustomerFilters } from "./customer-filters.js";
import { useCustomers } from "./use-customers.js";

/** Who cannot order yet comes by name alone. */
const notSortable: readonly string[] = [];

/** The organisations that buy here. */
export function CustomersPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const go = useGo();
  const views = useSavedViews("CUSTOMERS");
  const choice = chosenCustomers(useViewState());
  const isUnready = choice.status === UNREADY;
  const view = useTableView(useCustomerColumns(), isUnready ? notSortable : sortable);
  const orderBy = customerOrder(view.sort.by);
  const found = useCustomers(choice, orderBy, views.isSettling);
  const create = can("createCustomer") ? (
    <Button
      component={PortalLink}
      to="/console/customers/new"
      leftSection={<IconPlus size={16} aria-hidden />}
    >
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
      <FilterBar>
        <SavedViewsMenu views={views} all={t`All customers`} />
        <CustomerFilters {...choice} />
        <DisplayMenu view={view} />
        {!isUnready && (
          <Button
            component="a"
            href={customersFile(choice, orderBy)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            <Trans context="download">CSV</Trans>
          </Button>
        )}
      </FilterBar>
      <PagedTable
        label={t`Customers`}
        loadingLabel={t`Loading customers`}
        counted={(total) => plural(total, { one: "# customer", other: "# customers" })}
        columns={view.columns}
        sort={view.sort}
        {...found}
        rowId={({ id }) => id}
        rowLabel={({ name, number }) => `${name}, ${number}`}
        onOpen={({ id }) => go(`/console/customers/${id}`)}
        empty={
          <NothingFound
            icon={<IconBuilding size={22} />}
            filters={["q", "status"]}
            title={t`No customers yet`}
            action={create}
          >
            <Trans>
              Create a customer and invite its first user, or let customers sign up by themselves.
            </Trans>
          </NothingFound>
        }
      />
    </>
  );
}
