import { Trans } from "@lingui/react/macro";
import { Button, IconDownload } from "@markethall/ui";
import { DisplayMenu, type TableView } from "@markethall/ui/tables";
import classes from "./table-tools.module.css";

interface TableToolsProps<Row> {
  view: TableView<Row>;
  /** Address of the list as a file. */
  file: string;
}

/** How the table looks, and what it shows as a file; at the end of the line of filters. */
export function TableTools<Row>({ view, file }: TableToolsProps<Row>) {
  return (
    <div className={classes.tools}>
      <DisplayMenu view={view} />
      <Button
        component="a"
        href={file}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        <Trans>CSV</Trans>
      </Button>
    </div>
  );
}
