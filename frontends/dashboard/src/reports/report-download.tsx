import { Trans } from "@lingui/react/macro";
import { Button, IconChevronDown, IconDownload } from "@markethall/ui";
import { Menu } from "@markethall/ui/overlays";

interface ReportDownloadProps {
  /** Null until they are known. */
  files: { readonly csvUrl: string; readonly xlsxUrl: string } | null;
}

/** The whole report as it is shown, as a file. */
export function ReportDownload({ files }: ReportDownloadProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={files === null}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          <Trans>Download</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={files?.xlsxUrl} download>
          <Trans>Workbook (XLSX), with totals</Trans>
        </Menu.Item>
        <Menu.Item component="a" href={files?.csvUrl} download>
          <Trans>CSV, rows only</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
