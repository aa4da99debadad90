import { Button, IconDownload } from "@markethall/ui";
import type { DownloadFormat } from "../gql/graphql.js";
import type { Statement } from "./statement-section.js";
import classes from "./statement-actions.module.css";

const labels: Readonly<Record<DownloadFormat, string>> = {
  CSV: "CSV",
  DETAILED_CSV: "Detailed CSV",
  PDF: "PDF",
};

/** The PDF is what most come for; the files for calculating stand before it. */
export function StatementActions({ downloads }: Pick<Statement, "downloads">) {
  const ordered = [...downloads].sort(
    (one, other) => Number(one.format === "PDF") - Number(other.format === "PDF"),
  );
  return (
    <>
      <Button className={classes.print} variant="default" onClick={() => window.print()}>
        Print
      </Button>
      {ordered.map(({ format, fileName, url }) => (
        <Button
          key={format}
          component="a"
          href={url}
          download={fileName}
          aria-label={`Download ${labels[format]}`}
          variant={format === "PDF" ? "filled" : "default"}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {labels[format]}
        </Button>
      ))}
    </>
  );
}
