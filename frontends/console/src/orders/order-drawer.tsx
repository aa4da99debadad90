import { useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { RowDrawer } from "../detail/row-drawer.js";
import { useViewState } from "../view-state/use-view-state.js";
import { OrderDetails } from "./order-details.js";

/** An order beside the list: Esc closes it and leaves one at the row where one was. */
export function OrderDrawer({ id }: { id: string | null }) {
  const { t } = useLingui();
  const go = useGo();
  const { query } = useViewState();
  return (
    <RowDrawer shown={id} onClose={() => go(`/console/orders${query}`)} title={t`Order`}>
      {(shown) => <OrderDetails key={shown} id={shown} />}
    </RowDrawer>
  );
}
