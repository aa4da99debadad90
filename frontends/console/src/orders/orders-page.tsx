import { useParams } from "@markethall/contracts";
import { PageHeader } from "@markethall/ui";
import { SubscriptionsList } from "../cloud-subscriptions/subscriptions-list.js";
import { useViewState } from "../view-state/use-view-state.js";
import { chosenTab, ViewTabs } from "../view-state/view-tabs.js";
import { OrderDrawer } from "./order-drawer.js";
import { OrdersList } from "./orders-list.js";

const tabs = [
  { value: "orders", label: "Orders" },
  { value: "subscriptions", label: "Subscriptions" },
] as const;

/** What customers ordered and what they hold, with what is stuck. */
export function OrdersPage() {
  const { id = null } = useParams();
  const state = useViewState();
  const view = chosenTab(state.get("view"), tabs) ?? "orders";
  return (
    <>
      <PageHeader
        title="Orders and subscriptions"
        lead="What all customers ordered, how far each order is, and what they hold."
      />
      <ViewTabs label="What is listed" tabs={tabs} view={view} forget={["q", "status"]} />
      {view === "orders" ? <OrdersList selectedId={id} /> : <SubscriptionsList />}
      <OrderDrawer id={id} />
    </>
  );
}
