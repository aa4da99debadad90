import { useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { EmptyState, ErrorState, IconFileInvoice, LoadingState, PageHeader } from "@markethall/ui";
import { Drawer } from "@markethall/ui/overlays";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../../gql/index.js";
import type { TermsQuery } from "../../gql/graphql.js";
import classes from "./terms-page.module.css";

const TermsDocument = graphql(`
  query Terms {
    terms {
      id
      kind
      version
      title
      body
      vendor {
        id
        name
      }
    }
  }
`);

type Row = TermsQuery["terms"][number];

const kinds = { EULA: "Terms of use", PURCHASE: "Terms of purchase" } as const;

const columns: readonly ResourceColumn<Row>[] = [
  { id: "title", header: "Title", cell: ({ title }) => title, sortBy: ({ title }) => title },
  { id: "kind", header: "Kind", cell: ({ kind }) => kinds[kind], sortBy: ({ kind }) => kind },
  {
    id: "vendor",
    header: "For",
    wideOnly: true,
    cell: ({ vendor, kind }) => vendor?.name ?? (kind === "EULA" ? "Sign-up" : "All vendors"),
  },
  { id: "version", header: "Version", align: "end", cell: ({ version }) => version },
];

const WIDTH = 640;

/** The agreements in force, each in its newest version; opened to be read. */
export function TermsPage() {
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery(TermsDocument, { fetchPolicy: "cache-and-network" });
  const terms = data?.terms;
  const read = terms?.find(({ id }) => id === params.get("read"));
  return (
    <>
      <PageHeader
        title="Terms"
        lead="What customers accept: terms of use when they sign up, terms of purchase before they order."
      />
      {list()}
      <Drawer
        opened={read !== undefined}
        onClose={() => setParams({}, { replace: true })}
        position="right"
        size={WIDTH}
        title={read && `${read.title}, version ${read.version}`}
      >
        <div className={classes.body}>{read?.body}</div>
      </Drawer>
    </>
  );

  function list() {
    if (error && !terms)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!terms) return <LoadingState shape="table" rows={3} label="Loading terms" />;
    if (terms.length === 0) {
      return (
        <EmptyState icon={<IconFileInvoice size={22} />} title="No terms yet">
          Without terms, customers sign up and order without accepting any.
        </EmptyState>
      );
    }
    return (
      <ResourceTable
        label="Terms"
        columns={columns}
        rows={terms}
        rowId={({ id }) => id}
        rowLabel={({ title, version }) => `${title}, version ${version}`}
        onOpen={({ id }) => setParams({ read: id })}
      />
    );
  }
}
