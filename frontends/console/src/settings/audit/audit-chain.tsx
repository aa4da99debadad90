import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { Button, Callout, CopyField, formatDateTime, IconRefresh, Skeleton } from "@markethall/ui";
import { graphql } from "../../gql/index.js";
import classes from "./audit-page.module.css";

const AuditChainDocument = graphql(`
  query AuditChain {
    auditChain {
      entryCount
      brokenAt
      lastEntryAt
      lastHash
    }
  }
`);

/** Whether the log is what was written, as of now, and what that rests on. */
export function AuditChain() {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(AuditChainDocument, {
    fetchPolicy: "network-only",
    notifyOnNetworkStatusChange: true,
  });
  const chain = data?.auditChain;
  const again = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconRefresh size={14} aria-hidden />}
      loading={loading}
      onClick={() => void refetch()}
    >
      <Trans>Verify again</Trans>
    </Button>
  );
  if (!chain) {
    if (!error) return <Skeleton className={classes.chain} height={66} radius="md" />;
    return (
      <div className={classes.chain}>
        <Callout tone="warn" title={t`The chain could not be verified`} action={again}>
          {readError(error)}
        </Callout>
      </div>
    );
  }
  const { entryCount, brokenAt, lastEntryAt, lastHash } = chain;
  if (brokenAt != null) {
    return (
      <div className={classes.chain}>
        <Callout tone="bad" title={t`Entry ${brokenAt} is missing or was changed`} action={again}>
          <Trans>
            What stands before it is whole. Do not rely on what follows: tell whoever runs the
            portal, and compare with a backup.
          </Trans>
        </Callout>
      </div>
    );
  }
  if (lastEntryAt == null || lastHash == null) return null;
  const until = formatDateTime(lastEntryAt);
  return (
    <div className={classes.chain}>
      <Callout tone="good" title={t`Chain verified up to ${until}`} action={again}>
        {t`${plural(entryCount, {
          one: "The one entry is as it was written: not changed, not removed, not added later.",
          other: "All # entries are as they were written: none changed, removed or added later.",
        })}`}
        <details className={classes.meaning}>
          <summary>
            <Trans>What this means</Trans>
          </summary>
          <p>
            <Trans>
              Each entry is kept with a hash of itself and of the entry before it. Changing,
              removing or inserting one breaks every hash that follows, and the portal finds the
              place. Keep the last hash where nobody here can write: with it, you can prove later
              that nothing up to this entry was written anew.
            </Trans>
          </p>
          <CopyField label={t`Last hash`} value={lastHash} />
        </details>
      </Callout>
    </div>
  );
}
