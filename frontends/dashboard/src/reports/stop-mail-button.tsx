import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { ConfirmAction } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import type { SavedReport } from "./saved-reports.query.js";

const StopReportMail = graphql(`
  mutation StopReportMail($input: SavedReportInput!) {
    stopReportMail(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface StopMailButtonProps {
  report: SavedReport;
  onStopped?: () => void;
}

/** Ends the mails of a report: the owner for all, anyone else for oneself. */
export function StopMailButton({ report, onStopped }: StopMailButtonProps) {
  const { t } = useLingui();
  const [stop] = useMutation(StopReportMail, { refetchQueries: ["SavedReports"] });
  const { name, isOwn, ownerName } = report;
  const count = report.schedule?.recipients.length ?? 0;

  async function handleConfirm(): Promise<string | null> {
    const { data } = await stop({ variables: { input: { savedReportId: report.id } } });
    const result = data?.stopReportMail;
    if (result?.__typename !== "StopReportMailSuccess")
      return result?.message ?? t`It could not be stopped. Try again.`;
    onStopped?.();
    return null;
  }

  return (
    <ConfirmAction
      label={isOwn ? t`Stop the mails` : t`Stop sending it to me`}
      title={isOwn ? t`Stop the mails of “${name}”` : t`Stop sending “${name}” to me`}
      consequences={
        isOwn
          ? [
              t`${plural(count, { one: "# person gets", other: "# people get" })} it no more by mail.`,
              { kind: "stays", says: t`The report itself stays.` },
            ]
          : [t`You get it no more by mail; ${ownerName} can add you again.`]
      }
      confirmLabel={isOwn ? t`Stop the mails` : t`Stop sending it to me`}
      onConfirm={handleConfirm}
      done={t`No more of these mails come.`}
    />
  );
}
