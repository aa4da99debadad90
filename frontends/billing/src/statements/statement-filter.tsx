import { useLingui } from "@lingui/react/macro";
import { useSearchParams, withParams } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { FilterBar } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { graphql } from "../gql/index.js";
import type { StatementStatus } from "../gql/graphql.js";
import { monthOf } from "./period-name.js";
import { statusNames } from "./statement-status.js";
import classes from "./statement-filter.module.css";

const VendorChoicesQuery = graphql(`
  query VendorChoices {
    vendors {
      id
      slug
      name
    }
  }
`);

/** Drafts are the reseller's own: a customer never sees one. */
const statuses: readonly StatementStatus[] = ["OPEN", "CLOSED", "VOID"];
const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

interface StatementFilter {
  readonly status?: [StatementStatus];
  readonly vendorId?: string;
  readonly period?: string;
}

/** The filter that an address asks for; null for none. What makes no sense is left out. */
export function filterOfAddress(params: URLSearchParams): StatementFilter | null {
  const status = statuses.find((one) => one === params.get("status"));
  const vendorId = params.get("vendor") ?? "";
  const period = params.get("period") ?? "";
  const filter: StatementFilter = {
    ...(status && { status: [status] }),
    ...(UUID.test(vendorId) && { vendorId }),
    ...(PERIOD.test(period) && { period }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}

/** The month of `now` and those before it, the latest first. */
export function monthsBefore(now: Date, count: number): { value: string; label: string }[] {
  return Array.from({ length: count }, (_, back) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const day = first.toISOString().slice(0, 10);
    return { value: day.slice(0, 7), label: monthOf(day) };
  });
}

const MONTHS_TO_CHOOSE = 36;

/** Narrows the statements to a status, a vendor or a month, in the address. */
export function StatementFilterBar() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const { data } = useQuery(VendorChoicesQuery);
  const vendors = (data?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const filter = filterOfAddress(params);

  function set(name: "status" | "vendor" | "period", value: string | null) {
    setParams((known) => withParams(known, { [name]: value }), { replace: true });
  }

  return (
    <FilterBar>
      <Select
        className={classes.choice}
        aria-label={t`Period`}
        placeholder={t`Any period`}
        clearable
        data={monthsBefore(new Date(), MONTHS_TO_CHOOSE)}
        value={filter?.period ?? null}
        onChange={(period) => set("period", period)}
      />
      <Select
        className={classes.choice}
        aria-label={t`Vendor`}
        placeholder={t`Any vendor`}
        clearable
        data={vendors}
        value={filter?.vendorId ?? null}
        onChange={(vendor) => set("vendor", vendor)}
      />
      <Select
        className={classes.choice}
        aria-label={t`Status`}
        placeholder={t`Any status`}
        clearable
        data={statuses.map((value) => ({ value, label: t(statusNames[value]) }))}
        value={filter?.status?.[0] ?? null}
        onChange={(status) => set("status", status)}
      />
    </FilterBar>
  );
}
