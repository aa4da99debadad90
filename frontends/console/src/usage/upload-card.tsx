import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, formatNumber, IconUpload, useNotices } from "@markethall/ui";
import { FileButton } from "@markethall/ui/forms";
import { useState, type DragEvent } from "react";
import { graphql } from "../gql/index.js";
import { ProgressBar } from "../progress/progress-bar.js";
import { fileProblem, sendUpload, UploadError } from "./send-upload.js";
import classes from "./usage.module.css";

const ImportUsage = graphql(`
  mutation ImportUsage($input: ImportUsageInput!) {
    importUsage(input: $input) {
      __typename
      ... on ImportUsageSuccess {
        usageImport {
          id
          fileName
          status
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

interface Sending {
  readonly name: string;
  readonly bytes: number;
  readonly of: number;
}

interface UploadCardProps {
  /** The import is ordered and has begun or will soon. */
  onOrdered: (importId: string) => void;
}

/** Takes a FOCUS file by choice or by dropping it here, and orders its import. */
export function UploadCard({ onOrdered }: UploadCardProps) {
  const { t } = useLingui();
  const [importUsage] = useMutation(ImportUsage);
  const [sending, setSending] = useState<Sending | null>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const notices = useNotices();

  async function handleFile(file: File | null | undefined) {
    if (!file || sending !== null) return;
    const wrong = fileProblem(file);
    setProblem(wrong);
    if (wrong !== null) return;
    setSending({ name: file.name, bytes: 0, of: file.size });
    setProblem(await refusalOf(file));
    setSending(null);
  }

  /** Sends and imports; null when that is under way, else why not. */
  async function refusalOf(file: File): Promise<string | null> {
    try {
      const uploadId = await sendUpload(file, (bytes) =>
        setSending({ name: file.name, bytes, of: file.size }),
      );
      const { data, error } = await importUsage({
        variables: { input: { uploadId, fileName: file.name } },
      });
      const result = data?.importUsage;
      if (result?.__typename !== "ImportUsageSuccess")
        return result?.message ?? (error ? readError(error) : t`The import was not ordered.`);
      notices.done(t`${file.name} is being imported.`);
      onOrdered(result.usageImport.id);
      return null;
    } catch (refused) {
      if (refused instanceof UploadError) return refused.message;
      throw refused;
    }
  }

  function handleDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void handleFile(event.dataTransfer.files[0]);
  }

  return (
    <section
      className={classes.drop}
      aria-label={t`Import usage`}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <span className={classes.dropIcon} aria-hidden>
        <IconUpload size={22} />
      </span>
      <div className={classes.dropText}>
        <strong>
          {sending === null ? t`Drop a FOCUS file here` : t`Sending ${{ sending: sending.name }} …`}
        </strong>
        {sending === null ? (
          <span>
            <Trans>
              CSV of FOCUS 1.0 or later from any provider, at most 60 MB. The same file twice
              changes nothing.
            </Trans>
          </span>
        ) : (
          <ProgressBar
            label={t`Sent`}
            done={sending.bytes}
            total={sending.of}
            text={t`${megabytes(sending.bytes)} of ${megabytes(sending.of)} MB`}
          />
        )}
      </div>
      <FileButton accept=".csv,text/csv" onChange={(file) => void handleFile(file)}>
        {(props) => (
          <Button {...props} loading={sending !== null}>
            <Trans>Choose a file</Trans>
          </Button>
        )}
      </FileButton>
      {problem !== null && (
        <div className={classes.dropProblem}>
          <FormErrors messages={[problem]} />
        </div>
      )}
    </section>
  );
}

/** Example: 1 572 864 bytes are `1.5`. */
function megabytes(bytes: number): string {
  return formatNumber(Math.ceil((bytes / (1024 * 1024)) * 10) / 10);
}
