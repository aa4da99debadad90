import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, IconDownload } from "@markethall/ui";
import type { DownloadFormat } from "../gql/graphql.js";
import type { StatementOnPage } from "./statement-page.js";
import classes from "./statement-page.module.css";

const names: Readonly<Record<DownloadFormat, MessageDescriptor>> = {
  PDF: msg`PDF, for reading and printing`,
  CSV: msg`CSV, a row for each line`,
  DETAILED_CSV: msg`Detailed CSV, a row for each usage record`,
};

/** The statement as files. */
export function StatementDownloads({ downloads }: Pick<StatementOnPage, "downloads">) {
  const { t } = useLingui();
  if (downloads.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t`Downloads`}>
      <h2 className={classes.cardTitle}>
        <Trans>Downloads</Trans>
      </h2>
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
              {t(names[format])}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
