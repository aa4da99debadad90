import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  Callout,
  DateText,
  EmptyState,
  ErrorState,
  formatNumber,
  IconDownload,
  LoadingState,
  StatusBadge,
} from "@markethall/ui";
import { DetailBody, DetailPart } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import type { UsageImportDetailsQuery } from "../gql/graphql.js";
import { SomethingHappened } from "../live/something-happened.js";
import { FigureRow } from "../progress/figure-row.js";
import { ProgressBar } from "../progress/progress-bar.js";
import { ImportShares } from "./import-shares.js";
import classes from "./usage.module.css";

const UsageImportDocument = graphql(`
  query UsageImportDetails($id: ID!) {
    usageImport(id: $id) {
      id
      fileName
      status
      importedByName
      startedAt
      finishedAt
      rowCount
      importedCount
      duplicateCount
      rejectedCount
      failure
      rejectedRows {
        line
        reason
      }
      unassigned {
        provider
        subAccountId
        rows
      }
      shares {
        ...ImportShares_UsageShare @unmask
      }
    }
  }
`);

/** How far an import is, what is billed from it, and each line that could not be used with its reason; it moves live. */
export function ImportDetails({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(UsageImportDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(SomethingHappened, {
    variables: {},
    refetch,
    concerns: ({ activity }) => activity.kind === "billing.usage-import.progressed.v1",
  });
  const usageImport = data?.usageImport;
  if (!usageImport) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="text" label={t`Loading the import`} />;
    return (
      <EmptyState title={t`There is no such import`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const { importedByName, shares } = usageImport;
  const { fileName, status, startedAt, failure, rowCount, rejectedRows, unassigned } = usageImport;
  const running = status === "QUEUED" || status === "RUNNING";
  return (
    <DetailBody
      title={fileName}
      beside={<StatusBadge status={status} />}
      lead={
        <>
          <DateText value={startedAt} show="time" />
          {importedByName != null && <> · {importedByName}</>} ·{" "}
          <Plural value={rowCount} one="# row" other="# rows" />
        </>
      }
    >
      {running && (
        <ProgressBar
          label={t`Rows read`}
          done={rowCount}
          total={null}
          text={
            status === "QUEUED" ? t`Waiting for its turn` : t`${formatNumber(rowCount)} rows read`
          }
        />
      )}
      {failure && (
        <Callout tone="bad" title={t`Nothing of the file was imported`}>
          {failure}
        </Callout>
      )}
      <FigureRow
        figures={[
          { label: t`Imported`, value: formatNumber(usageImport.importedCount) },
          { label: t`Known already`, value: formatNumber(usageImport.duplicateCount) },
          {
            label: t`Rejected`,
            value: formatNumber(usageImport.rejectedCount),
            tone: usageImport.rejectedCount > 0 ? "bad" : "plain",
          },
        ]}
      />
      {shares.length > 0 && <ImportShares shares={shares} />}
      {unassigned.length > 0 && <Unassigned unassigned={unassigned} />}
      {rejectedRows.length > 0 && !failure && (
        <DetailPart title={t`Rejected lines`}>
          <p className={classes.lead}>
            <Trans>
              The rest of the file is in. Mend these lines and import the file again: only they are
              new then.
            </Trans>
          </p>
          <Anchor
            className={classes.download}
            href={`/files/rejected-usage/${usageImport.id}.csv`}
            download
            size="sm"
          >
            <IconDownload size={14} aria-hidden /> <Trans>Rejected lines as CSV</Trans>
          </Anchor>
          <ol className={classes.rows} aria-label={t`Rejected lines`}>
            {rejectedRows.map(({ line, reason }) => (
              <li key={line}>
                <span className={classes.line}>
                  <Trans>Line {formatNumber(line)}</Trans>
                </span>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
          {usageImport.rejectedCount > rejectedRows.length && (
            <p className={classes.lead}>
              <Trans>
                The first {formatNumber(rejectedRows.length)} of{" "}
                {formatNumber(usageImport.rejectedCount)}.
              </Trans>
            </p>
          )}
        </DetailPart>
      )}
    </DetailBody>
  );
}

type Waiting = NonNullable<UsageImportDetailsQuery["usageImport"]>["unassigned"];

function Unassigned({ unassigned }: { unassigned: Waiting }) {
  const { t } = useLingui();
  return (
    <DetailPart title={t`Without a customer`}>
      <p className={classes.lead}>
        <Trans>Kept, and billed to nobody until a cloud account with this id exists.</Trans>
      </p>
      <ul className={classes.rows} aria-label={t`Accounts without a customer`}>
        {unassigned.map(({ provider, subAccountId, rows }) => (
          <li key={`${provider} ${subAccountId}`}>
            <span className={classes.account}>{subAccountId}</span>
            <span className={classes.provider}>
              {provider} · <Plural value={rows} one="# row" other="# rows" />
            </span>
          </li>
        ))}
      </ul>
    </DetailPart>
  );
}
