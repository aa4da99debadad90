import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Callout, CopyButton, IconCheck, IconCopy, IconDownload } from "@markethall/ui";
import classes from "./security.module.css";

interface NewCodesProps {
  codes: readonly string[];
  doneLabel: string;
  onDone: () => void;
}

/** Recovery codes, shown this once: to copy, to keep as a file, and to say that one has them. */
export function NewCodes({ codes, doneLabel, onDone }: NewCodesProps) {
  const { t } = useLingui();
  const text = codes.join("\n");
  return (
    <div className={classes.stack}>
      <Callout tone="warn" title={t`Keep these recovery codes`}>
        <Trans>
          Each of them opens your account once when your phone or key is gone. They are not shown
          again. Keep them where only you can read them.
        </Trans>
      </Callout>
      <ul className={classes.codes} aria-label={t`Recovery codes`}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.row}>
        <div className={classes.buttons}>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                onClick={copy}
                leftSection={
                  copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                }
              >
                <span aria-live="polite">{copied ? t`Copied` : t`Copy`}</span>
              </Button>
            )}
          </CopyButton>
          <Button
            variant="default"
            onClick={() => download(text)}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            <Trans>Download</Trans>
          </Button>
        </div>
        <Button onClick={onDone}>{doneLabel}</Button>
      </div>
    </div>
  );
}

/** Made in the browser: the codes go nowhere once more. */
function download(text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(url);
}
