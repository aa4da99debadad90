import { Trans, useLingui } from "@lingui/react/macro";
import { useSignedInViewer } from "@markethall/contracts";
import { readError, useMutation, useQuery } from "@markethall/graph-client";
import { Button, FormErrors, formatNumber, useNotices } from "@markethall/ui";
import { FormActions, FormStack, MultiSelect, Select, Switch } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState, type FormEvent } from "react";
import { graphql } from "../gql/index.js";
import type { ReportFormat, ReportFrequency } from "../gql/graphql.js";
import { MailActions } from "./mail-actions.js";
import type { SavedReport } from "./saved-reports.query.js";
import { weekdayName } from "./schedule-words.js";

const RecipientsQuery = graphql(`
  query ReportRecipients {
    reportRecipients {
      id
      name
      email
    }
  }
`);

const ScheduleReport = graphql(`
  mutation ScheduleReport($input: ScheduleReportInput!) {
    scheduleReport(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const monthDays = Array.from({ length: 31 }, (_, place) => place + 1);
const weekDays = monthDays.slice(0, 7);

/** When a saved report goes out by mail, as what and to whom. */
export function ScheduleDialog({ report, onClose }: { report: SavedReport; onClose: () => void }) {
  const { t } = useLingui();
  const viewer = useSignedInViewer();
  const notices = useNotices();
  const { schedule } = report;
  const [frequency, setFrequency] = useState<ReportFrequency>(schedule?.frequency ?? "MONTHLY");
  const [day, setDay] = useState(schedule?.day ?? 1);
  const [format, setFormat] = useState<ReportFormat>(schedule?.format ?? "XLSX");
  const [to, setTo] = useState<readonly string[]>(
    schedule?.recipients.map(({ id }) => id) ?? [viewer.user.id],
  );
  const [isPaused, setPaused] = useState(schedule?.isPaused ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const { data, error: unknown } = useQuery(RecipientsQuery);
  const [save, { loading, error }] = useMutation(ScheduleReport, {
    refetchQueries: ["SavedReports"],
    awaitRefetchQueries: true,
  });
  const people = data?.reportRecipients ?? [];
  const title = t`Send “${report.name}” by mail`;

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (to.length === 0) return setProblem(t`Choose who gets it.`);
    const { data: answer } = await save({
      variables: {
        input: {
          savedReportId: report.id,
          frequency,
          ...(frequency !== "DAILY" && { day }),
          format,
          recipientIds: [...to],
          isPaused,
        },
      },
    });
    const result = answer?.scheduleReport;
    if (result?.__typename !== "ScheduleReportSuccess") return setProblem(result?.message ?? null);
    notices.done(isPaused ? t`The mails are paused.` : t`The report goes out as said.`);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={title}>
      <FormStack onSubmit={(event) => void handleSubmit(event)} label={title}>
        <Select
          label={t`How often`}
          allowDeselect={false}
          data={[
            { value: "DAILY", label: t`Each day` },
            { value: "WEEKLY", label: t`Each week` },
            { value: "MONTHLY", label: t`Each month` },
          ]}
          value={frequency}
          onChange={(value) => {
            setFrequency((value ?? "MONTHLY") as ReportFrequency);
            setDay(1);
          }}
        />
        {frequency !== "DAILY" && (
          <Select
            label={t`On day`}
            description={
              frequency === "MONTHLY" ? t`In a shorter month on its last day.` : undefined
            }
            allowDeselect={false}
            data={(frequency === "WEEKLY" ? weekDays : monthDays).map((one) => ({
              value: String(one),
              label: frequency === "WEEKLY" ? weekdayName(one) : formatNumber(one),
            }))}
            value={String(day)}
            onChange={(value) => setDay(Number(value ?? 1))}
          />
        )}
        <Select
          label={t`As`}
          description={t`It goes out at 06:00 UTC.`}
          allowDeselect={false}
          data={[
            { value: "XLSX", label: t`Workbook (XLSX), with totals` },
            { value: "CSV", label: t`CSV, rows only` },
          ]}
          value={format}
          onChange={(value) => setFormat((value ?? "XLSX") as ReportFormat)}
        />
        <MultiSelect
          label={t`To`}
          description={t`Colleagues who may read reports. Each mail says how to stop it.`}
          searchable
          hidePickedOptions
          data={people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
          value={people.length > 0 ? [...to] : []}
          onChange={setTo}
        />
        {schedule && (
          <Switch
            label={t`Paused`}
            description={schedule.pauseReason ?? undefined}
            checked={isPaused}
            onChange={(event) => setPaused(event.currentTarget.checked)}
          />
        )}
        {schedule && <MailActions report={report} schedule={schedule} onStopped={onClose} />}
        <FormErrors
          messages={[problem, error && readError(error), unknown && readError(unknown)]}
        />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={loading}>
            <Trans>Save schedule</Trans>
          </Button>
        </FormActions>
      </FormStack>
    </Modal>
  );
}
