import { useSearchParams } from "@markethall/contracts";
import type { ReportKind } from "../gql/graphql.js";

const kinds: readonly { readonly name: string; readonly kind: ReportKind }[] = [
  { name: "spend", kind: "SPEND" },
  { name: "subscriptions", kind: "SUBSCRIPTIONS" },
  { name: "seats", kind: "SEATS" },
  { name: "renewals", kind: "RENEWALS" },
];

export interface ReportAddress {
  readonly kind: ReportKind;
  readonly query: string;
  /** Names of the columns in order; null for all of them. */
  readonly columns: readonly string[] | null;
}

/** Which report an address shows, and what of it; the spend when it does not say. */
export function reportOfAddress(params: URLSearchParams): ReportAddress {
  const columns = params.get("columns")?.split(",").filter(Boolean) ?? [];
  return {
    kind: kinds.find(({ name }) => name === params.get("report"))?.kind ?? "SPEND",
    query: params.get("q") ?? "",
    columns: columns.length > 0 ? columns : null,
  };
}

/** The address of another report, with nothing left of the one before: its columns are others. */
export function addressOfKind(kind: ReportKind): string {
  const name = kinds.find((one) => one.kind === kind)?.name ?? "spend";
  return `/v2c/reports?report=${name}`;
}

/** Sets a part of the address; empty text takes it out. */
export function useSetPart(): (name: "q" | "columns", value: string) => void {
  const [, setParams] = useSearchParams();
  return (name, value) =>
    setParams(
      (known) => {
        const next = new URLSearchParams(known);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
}
