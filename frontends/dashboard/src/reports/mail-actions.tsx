import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, DateText, FormErrors, Group, useNotices } from "@markethall/ui";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { ReportSchedule, SavedReport } from "./saved-reports.query.js";
import { outcomeText } from "./schedule-words.js";
import { StopMailButton } from "./stop-mail-button.js";

const SendReport = graphql(`
  mutation SendReport($input: SavedReportInput!) {
    sendReport(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface MailActionsProps {
  report: SavedReport;
  schedule: ReportSchedule;
  onStopped: () => void;
}

/** What became of the mails, one more of them now, or no more. */
export function MailActions({ report, schedule, onStopped }: MailActionsProps) {
  const { t } = useLingui();
  const notices = useNotices();
  const [problem, setProblem] = useState<string | null>(null);
  const [send, { loading, error }] = useMutation(SendReport, { refetchQueries: ["SavedReports"] });
  const { lastDelivery } = schedule;
  const outcome = outcomeText(schedule);

  async function handleSend() {
    const { data } = await send({ variables: { input: { savedReportId: report.id } } });
    const result = data?.sendReport;
    setProblem(result?.__typename === "SendReportSuccess" ? null : (result?.message ?? null));
    if (result?.__typename === "SendReportSuccess") notices.done(t`The report is on its way.`);
  }

  return (
    <div>
      {lastDelivery && (
        <p>
          {outcome} (<DateText value={lastDelivery.dueAt} show="time" />)
          {lastDelivery.note && `: ${lastDelivery.note}`}
        </p>
      )}
      <Group>
        <Button variant="default" size="xs" loading={loading} onClick={() => void handleSend()}>
          <Trans>Send now</Trans>
        </Button>
        <StopMailButton report={report} onStopped={onStopped} />
      </Group>
      <FormErrors messages={[problem, error && readError(error)]} />
    </div>
  );
}
