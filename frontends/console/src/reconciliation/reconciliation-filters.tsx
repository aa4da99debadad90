import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import { Button, FilterBar, IconDownload } from "@markethall/ui";
import { Select, Switch } from "@markethall/ui/forms";
import { CustomerFilter } from "../customer-choice/customer-filter.js";
import { monthsBefore } from "../periods/billing-months.js";
import { useViewState } from "../view-state/use-view-state.js";
import { csvAddress, type ReconciliationChoice } from "./reconciliation-choice.js";
import { ReconciledVendorsDocument } from "./reconciliation.query.js";
import classes from "./reconciliation.module.css";

const MONTHS_BACK = 24;

/** Which month, of whom, and whether what is equal is left out; and the same as a file. */
export function ReconciliationFilters({ choice }: { choice: ReconciliationChoice }) {
  const { t } = useLingui();
  const state = useViewState();
  const { data } = useQuery(ReconciledVendorsDocument);
  const vendors = (data?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterBar>
      <Select
        className={classes.filter}
        aria-label={t`Month`}
        data={monthsBefore(new Date(), MONTHS_BACK)}
        value={choice.period}
        onChange={(next) => state.set("period", next)}
        allowDeselect={false}
        searchable
      />
      <Select
        className={classes.filter}
        aria-label={t`Vendor`}
        placeholder={t`Any vendor`}
        data={vendors}
        value={choice.vendorId}
        onChange={(next) => state.set("vendor", next)}
        searchable
        clearable
      />
      <CustomerFilter />
      <Switch
        className={classes.only}
        label={t`Differences only`}
        checked={choice.differencesOnly}
        onChange={(event) => state.set("equal", event.currentTarget.checked ? null : "shown")}
      />
      <Button
        component="a"
        href={csvAddress(choice)}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        <Trans context="download">CSV</Trans>
      </Button>
    </FilterBar>
  );
}
