import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, IconDownload } from "@markethall/ui";
import type { DownloadFormat } from "../gql/graphql.js";
import type { Statement } from "./statement-section.js";
import classes from "./statement-actions.module.css";

const labels: Readonly<Record<DownloadFormat, MessageDescriptor>> = {
  CSV: msg`CSV`,
  DETAILED_CSV: msg`Detailed CSV`,
  PDF: msg`PDF`,
};

/** The PDF is what most come for; the files for calculating stand before it. */
export function StatementActions({ downloads }: Pick<Statement, "downloads">) {
  const { t } = useLingui();
  const ordered = [...downloads].sort(
    (one, other) => Number(one.format === "PDF") - Number(other.format === "PDF"),
  );
  return (
    <>
      <Button className={classes.print} variant="default" onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
      {ordered.map(({ format, fileName, url }) => {
        const file = t(labels[format]);
        return (
          <Button
            key={format}
            component="a"
            href={url}
            download={fileName}
            aria-label={t`Download ${file}`}
            variant={format === "PDF" ? "filled" : "default"}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {file}
          </Button>
        );
      })}
    </>
  );
}
