import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo, useSearchParams, withParams } from "@markethall/contracts";
import { useMutation } from "@markethall/graph-client";
import { Button, IconChevronDown, IconMail, useNotices } from "@markethall/ui";
import { ConfirmConsequences, Menu } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { ReportChoicesInput, ReportKind } from "../gql/graphql.js";
import { SaveReportDialog } from "./save-report-dialog.js";
import type { SavedReport } from "./saved-reports.query.js";
import { ScheduleDialog } from "./schedule-dialog.js";
import { StopMailButton } from "./stop-mail-button.js";
import { useReportsHome } from "./use-reports-home.js";

const DeleteSavedReport = graphql(`
  mutation DeleteSavedReport($input: SavedReportInput!) {
    deleteSavedReport(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface SavedReportActionsProps {
  kind: ReportKind;
  choices: ReportChoicesInput;
  /** The saved report that the address started from; null for none. */
  saved: SavedReport | null;
}

type Dialog = "save" | "saveAs" | "schedule" | "delete";

/** Keeps the report that is shown, sends it by mail, or takes it away. */
export function SavedReportActions({ kind, choices, saved }: SavedReportActionsProps) {
  const { t } = useLingui();
  const go = useGo();
  const home = useReportsHome();
  const notices = useNotices();
  const [, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [remove, { loading }] = useMutation(DeleteSavedReport, {
    refetchQueries: ["SavedReports"],
  });
  const own = saved?.isOwn ? saved : null;
  const close = () => setDialog(null);
  const name = own?.name ?? "";

  async function handleDelete() {
    if (!own) return;
    const { data } = await remove({ variables: { input: { savedReportId: own.id } } });
    const result = data?.deleteSavedReport;
    if (result?.__typename !== "DeleteSavedReportSuccess")
      return setProblem(result?.message ?? t`It could not be deleted. Try again.`);
    notices.done(t`The report is deleted.`);
    go(home);
  }

  return (
    <>
      {saved && !own && saved.schedule?.isForMe && <StopMailButton report={saved} />}
      {own && (
        <Button
          variant="default"
          leftSection={<IconMail size={16} aria-hidden />}
          onClick={() => setDialog("schedule")}
        >
          {own.schedule ? <Trans>Schedule</Trans> : <Trans>Send by mail</Trans>}
        </Button>
      )}
      {own ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={16} aria-hidden />}>
              <Trans>Save</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setDialog("save")}>
              <Trans>Save changes, name and sharing</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => setDialog("saveAs")}>
              <Trans>Save as a new report</Trans>
            </Menu.Item>
            <Menu.Item color="red.8" onClick={() => setDialog("delete")}>
              <Trans>Delete</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button onClick={() => setDialog("saveAs")}>
          <Trans>Save</Trans>
        </Button>
      )}
      {(dialog === "save" || dialog === "saveAs") && (
        <SaveReportDialog
          kind={kind}
          choices={choices}
          report={dialog === "save" ? own : null}
          onClose={close}
          onSaved={(report) => {
            notices.done(t`“${report.name}” is saved.`);
            setParams((known) => withParams(known, { saved: report.id }), { replace: true });
          }}
        />
      )}
      {dialog === "schedule" && own && <ScheduleDialog report={own} onClose={close} />}
      <ConfirmConsequences
        opened={dialog === "delete"}
        onClose={close}
        onConfirm={() => void handleDelete()}
        title={t`Delete “${name}”`}
        consequences={[
          own?.isShared === true
            ? t`The report is gone for you and for everybody in your company whom you share it with.`
            : t`The report is gone for you; you share it with nobody.`,
          ...(own?.schedule
            ? [
                t`${plural(own.schedule.recipients.length, {
                  one: "# person gets it no more by mail.",
                  other: "# people get it no more by mail.",
                })}`,
              ]
            : []),
          { kind: "stays", says: t`The figures that it shows stay as they are.` },
        ]}
        confirmLabel={t`Delete the report`}
        dangerous
        busy={loading}
        problem={problem}
      />
    </>
  );
}
