import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconFileInvoice,
  IconPlus,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { ResourceTable } from "@markethall/ui/tables";
import { useState } from "react";
import { DetailDrawer } from "@markethall/ui/overlays";
import { graphql } from "../../gql/index.js";
import { PublishTermsDialog, type TermsDraft } from "./publish-terms-dialog.js";
import { useTermsColumns } from "./terms-columns.js";
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

const WIDTH = 640;
const empty: TermsDraft = { kind: "EULA", vendorId: null, title: "", body: "" };

/** The agreements in force, each in its newest version: to be read, and followed by a newer one. */
export function TermsPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const columns = useTermsColumns();
  const [params, setParams] = useSearchParams();
  const [draft, setDraft] = useState<TermsDraft | null>(null);
  const { data, error, refetch } = useQuery(TermsDocument, { fetchPolicy: "cache-and-network" });
  const terms = data?.terms;
  const read = terms?.find(({ id }) => id === params.get("read"));
  const close = () => setParams({}, { replace: true });
  const publish = can("publishTerms") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDraft(empty)}>
      <Trans>Publish terms</Trans>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t`Terms`}
        lead={t`What customers accept: terms of use when they sign up, terms of purchase before they order.`}
        actions={publish}
      />
      {list()}
      <DetailDrawer
        opened={read !== undefined}
        onClose={close}
        width={WIDTH}
        title={read && t`${read.title}, version ${read.version}`}
      >
        <div className={classes.body}>{read?.body}</div>
        {read && can("publishTerms") && (
          <Button
            variant="default"
            onClick={() => {
              setDraft({ ...read, vendorId: read.vendor?.id ?? null });
              close();
            }}
          >
            <Trans>Publish a new version</Trans>
          </Button>
        )}
      </DetailDrawer>
      <PublishTermsDialog
        draft={draft}
        onClose={() => setDraft(null)}
        onPublished={() => void refetch()}
      />
    </>
  );

  function list() {
    if (error && !terms)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!terms) return <LoadingState shape="table" rows={3} label={t`Loading terms`} />;
    if (terms.length === 0) {
      return (
        <EmptyState icon={<IconFileInvoice size={22} />} title={t`No terms yet`} action={publish}>
          <Trans>Without terms, customers sign up and order without accepting any.</Trans>
        </EmptyState>
      );
    }
    return (
      <ResourceTable
        label={t`Terms`}
        columns={columns}
        rows={terms}
        rowId={({ id }) => id}
        rowLabel={({ title, version }) => t`${title}, version ${version}`}
        onOpen={({ id }) => setParams({ read: id })}
      />
    );
  }
}
