import { useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useState } from "react";
import { SidePanel } from "../side-panel/side-panel.js";
import { useViewState } from "../view-state/use-view-state.js";
import { OrderDetails } from "./order-details.js";

/** An order beside the list: Esc closes it and leaves one at the row where one was. */
export function OrderDrawer({ id }: { id: string | null }) {
  const { t } = useLingui();
  const go = useGo();
  const { query } = useViewState();
  const [shown, setShown] = useState(id);
  // While the drawer slides away it still shows what it showed.
  if (id !== null && id !== shown) setShown(id);
  return (
    <SidePanel opened={id !== null} onClose={() => go(`/console/orders${query}`)} title={t`Order`}>
      {shown !== null && <OrderDetails key={shown} id={shown} />}
    </SidePanel>
  );
}
