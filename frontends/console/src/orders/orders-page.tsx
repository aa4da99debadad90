import { useLingui } from "@lingui/react/macro";
import { useParams } from "@markethall/contracts";
import { PageHeader } from "@markethall/ui";
import { SubscriptionsList } from "../cloud-subscriptions/subscriptions-list.js";
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";
import { OrderDrawer } from "./order-drawer.js";
import { OrdersList } from "./orders-list.js";

/** What customers ordered and what they hold, with what is stuck. */
export function OrdersPage() {
  const { t } = useLingui();
  const { id = null } = useParams();
  const state = useViewState();
  const tabs = [
    { value: "orders", label: t`Orders` },
    { value: "subscriptions", label: t`Subscriptions` },
  ] as const;
  const view = chosenTab(state.get("view"), tabs) ?? "orders";
  return (
    <>
      <PageHeader
        title={t`Orders and subscriptions`}
        lead={t`What all customers ordered, how far each order is, and what they hold.`}
      />
      <ViewTabs
        label={t`What is listed`}
        tabs={tabs}
        view={view}
        forget={["q", "status", "sort", "columns", "saved"]}
      />
      {view === "orders" ? <OrdersList selectedId={id} /> : <SubscriptionsList />}
      <OrderDrawer id={id} />
    </>
  );
}
