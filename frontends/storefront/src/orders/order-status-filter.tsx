import { useSearchParams } from "@markethall/contracts";
import { formatEnum } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import type { OrderStatus } from "../gql/graphql.js";

const statuses: readonly OrderStatus[] = [
  "PENDING_APPROVAL",
  "PROVISIONING",
  "NEEDS_ATTENTION",
  "COMPLETED",
  "DECLINED",
  "CANCELLED",
];

/** The status that an address asks for; null for all, and for what is no status. */
export function statusesOf(text: string | null): OrderStatus[] | null {
  const status = statuses.find((one) => one === text);
  return status === undefined ? null : [status];
}

/** Narrows the orders to one status, in the address. */
export function OrderStatusFilter() {
  const [params, setParams] = useSearchParams();
  return (
    <Select
      aria-label="Status"
      placeholder="Any status"
      clearable
      data={statuses.map((value) => ({ value, label: formatEnum(value) }))}
      value={statusesOf(params.get("status"))?.[0] ?? null}
      onChange={(status) =>
        setParams(
          (known) => {
            const next = new URLSearchParams(known);
            if (status === null) next.delete("status");
            else next.set("status", status);
            return next;
          },
          { replace: true },
        )
      }
    />
  );
}
