import { useAbilities, useViewer } from "@markethall/contracts";
import { useCallback, useState } from "react";

const key = (customerId: string) => `markethall.started.${customerId}`;

/** Whether the viewer's company may still need its first steps; asked until it has a subscription, or hid them. */
export function useFirstVisit() {
  const viewer = useViewer();
  const { can } = useAbilities();
  const customerId = viewer?.customer?.id ?? null;
  const [over, setOver] = useState(
    () => customerId === null || window.localStorage.getItem(key(customerId)) !== null,
  );
  const end = useCallback(() => {
    if (customerId !== null) window.localStorage.setItem(key(customerId), "over");
    setOver(true);
  }, [customerId]);
  return {
    customerId: customerId ?? "",
    wanted: !over && customerId !== null && can("addToCart") && can("Customer.subscriptions"),
    mayReadReadiness: can("Customer.readiness"),
    end,
  };
}
