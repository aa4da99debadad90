import type { ResourceColumn } from "@markethall/ui/tables";
import type { TermsQuery } from "../../gql/graphql.js";
import { termsKindName } from "./terms-kinds.js";

type Row = TermsQuery["terms"][number];

export const termsColumns: readonly ResourceColumn<Row>[] = [
  { id: "title", header: "Title", cell: ({ title }) => title, sortBy: ({ title }) => title },
  {
    id: "kind",
    header: "Kind",
    cell: ({ kind }) => termsKindName(kind),
    sortBy: ({ kind }) => kind,
  },
  {
    id: "vendor",
    header: "For",
    wideOnly: true,
    cell: ({ vendor, kind }) => vendor?.name ?? (kind === "EULA" ? "Sign-up" : "All vendors"),
  },
  { id: "version", header: "Version", align: "end", cell: ({ version }) => version },
];
