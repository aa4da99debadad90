import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput } from "@markethall/ui";
import { FormActions, FormStack, Switch } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState, type FormEvent } from "react";
import { graphql } from "../gql/index.js";
import type { ReportChoicesInput, ReportKind } from "../gql/graphql.js";

export const SaveReport = graphql(`
  mutation SaveReport($input: SaveReportInput!) {
    saveReport(input: $input) {
      __typename
      ... on SaveReportSuccess {
        savedReport {
          id
          name
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface SaveReportDialogProps {
  kind: ReportKind;
  choices: ReportChoicesInput;
  /** The report to change; a new one for null. */
  report: { readonly id: string; readonly name: string; readonly isShared: boolean } | null;
  onClose: () => void;
  onSaved: (report: { readonly id: string; readonly name: string }) => void;
}

/** Under which name a report is kept, and whether colleagues see it. */
export function SaveReportDialog({
  kind,
  choices,
  report,
  onClose,
  onSaved,
}: SaveReportDialogProps) {
  const { t } = useLingui();
  const [name, setName] = useState(report?.name ?? "");
  const [isShared, setShared] = useState(report?.isShared ?? false);
  const [problem, setProblem] = useState<string | null>(null);
  const [save, { loading, error }] = useMutation(SaveReport, { refetchQueries: ["SavedReports"] });
  const title = report ? t`Save the report` : t`Save as a new report`;

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "") return setProblem(t`Enter a name.`);
    const { data } = await save({
      variables: {
        input: { name, isShared, kind, choices, ...(report && { savedReportId: report.id }) },
      },
    });
    const result = data?.saveReport;
    if (result?.__typename !== "SaveReportSuccess") return setProblem(result?.message ?? null);
    onSaved(result.savedReport);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={title}>
      <FormStack onSubmit={(event) => void handleSubmit(event)} label={title}>
        <TextInput
          label={t`Name`}
          description={t`It keeps columns, groups, filters and order. Days such as “Last month” stay relative.`}
          value={name}
          maxLength={100}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label={t`Share with colleagues`}
          description={t`They see it, and may not change it.`}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <FormErrors messages={[problem, error && readError(error)]} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={loading}>
            <Trans>Save report</Trans>
          </Button>
        </FormActions>
      </FormStack>
    </Modal>
  );
}
