import { Anchor, IconDownload } from "@markethall/ui";
import type { DownloadFormat } from "../gql/graphql.js";
import type { StatementOnPage } from "./statement-page.js";
import classes from "./statement-page.module.css";

const names: Readonly<Record<DownloadFormat, string>> = {
  PDF: "PDF, for reading and printing",
  CSV: "CSV, a row for each line",
  DETAILED_CSV: "Detailed CSV, a row for each usage record",
};

/** The statement as files. */
export function StatementDownloads({ downloads }: Pick<StatementOnPage, "downloads">) {
  if (downloads.length === 0) return null;
  return (
    <section className={classes.card} aria-label="Downloads">
      <h2 className={classes.cardTitle}>Downloads</h2>
      <ul className={classes.downloads}>
        {downloads.map(({ format, url, fileName }) => (
          <li key={format}>
            <Anchor
              className={classes.download}
              href={url}
              {...(format === "PDF"
                ? { target: "_blank", rel: "noreferrer" }
                : { download: fileName })}
            >
              <IconDownload size={16} aria-hidden />
              {names[format]}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
