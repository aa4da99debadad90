import { useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { DetailDrawer } from "@markethall/ui/overlays";
import { useState } from "react";
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
    <DetailDrawer
      opened={id !== null}
      onClose={() => go(`/console/orders${query}`)}
      title={t`Order`}
    >
      {shown !== null && <OrderDetails key={shown} id={shown} />}
    </DetailDrawer>
  );
}
