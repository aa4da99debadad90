import { useLingui } from "@lingui/react/macro";
import { useSearchParams, withParams } from "@markethall/contracts";
import { Select } from "@markethall/ui/forms";
import type { OrderStatus } from "../gql/graphql.js";
import { orderStatuses } from "./order-statuses.js";

const statuses = Object.keys(orderStatuses) as OrderStatus[];

/** The status that an address asks for; null for all, and for what is no status. */
export function statusesOf(text: string | null): OrderStatus[] | null {
  const status = statuses.find((one) => one === text);
  return status === undefined ? null : [status];
}

/** Narrows the orders to one status, in the address. */
export function OrderStatusFilter() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  return (
    <Select
      aria-label={t`Status`}
      placeholder={t`Any status`}
      clearable
      data={statuses.map((value) => ({ value, label: t(orderStatuses[value]) }))}
      value={statusesOf(params.get("status"))?.[0] ?? null}
      onChange={(status) => setParams((known) => withParams(known, { status }), { replace: true })}
    />
  );
}
