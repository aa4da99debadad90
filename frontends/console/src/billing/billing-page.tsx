import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { Button, IconFileInvoice, PageHeader } from "@markethall/ui";
import { BillingRunsList } from "../billing-runs/billing-runs-list.js";
import { RunBillingDialog } from "../billing-runs/run-billing-dialog.js";
import { reconciliationParameters } from "../reconciliation/reconciliation-choice.js";
import { ReconciliationView } from "../reconciliation/reconciliation-view.js";
import { StatementsList } from "../statements/statements-list.js";
import { SupportPlansList } from "../support-plans/support-plans-list.js";
import { useAskedDialog } from "../view-state/use-asked-dialog.js";
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";

/** Where money is asked for: statements, the runs that make them, what they miss, and what support costs. */
export function BillingPage() {
  const { t } = useLingui();
  const state = useViewState();
  const { can } = useAbilities();
  const [running, run] = useAskedDialog("run");
  const tabs = [
    { value: "statements", label: t`Statements`, permission: "statements" },
    { value: "runs", label: t`Billing runs`, permission: "billingRuns" },
    { value: "reconciliation", label: t`Reconciliation`, permission: "reconciliation" },
    { value: "plans", label: t`Support plans`, permission: "supportPlans" },
  ] as const;
  const allowed = tabs.filter(({ permission }) => can(permission));
  const view = chosenTab(state.get("view"), allowed);
  const runBilling = can("runBilling") ? (
    <Button leftSection={<IconFileInvoice size={16} aria-hidden />} onClick={run.open}>
      <Trans>Run billing</Trans>
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={t`Billing`}
        lead={t`A run makes drafts of a month. Customers see a statement once you open it.`}
        actions={runBilling}
      />
      {view !== undefined && (
        <ViewTabs
          label={t`Billing`}
          tabs={allowed}
          view={view}
          forget={["status", ...reconciliationParameters]}
        />
      )}
      {view === "statements" && <StatementsList action={runBilling} />}
      {view === "runs" && <BillingRunsList action={runBilling} />}
      {view === "reconciliation" && <ReconciliationView />}
      {view === "plans" && <SupportPlansList />}
      <RunBillingDialog opened={running} onClose={run.close} />
    </>
  );
}
