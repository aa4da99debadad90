import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  ErrorState,
  FilterBar,
  formatNumber,
  IconChevronDown,
  IconDownload,
  LoadingState,
  PageHeader,
  SearchField,
  useDisclosure,
} from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { ReportsPageQuery as ReportsPageData } from "../gql/graphql.js";
import { rangeInput, rangeOfAddress, withRange } from "../range/date-range.js";
import { RangePicker } from "../range/range-picker.js";
import { ColumnChooser } from "./column-chooser.js";
import { addressOfKind, reportOfAddress, useSetPart } from "./report-address.js";
import { columnLabel, reportName } from "./report-words.js";
import { ReportView } from "./report-view.js";
import classes from "./reports-page.module.css";

const ReportsPageQuery = graphql(`
  query ReportsPage {
    reports {
      id
      kind
      name
      columns {
        name
        label
      }
    }
  }
`);

type Definition = NonNullable<ReportsPageData["reports"]>[number];

/** The reports that there are, one of them shown. */
export function ReportsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ReportsPageQuery);
  const [params] = useSearchParams();
  const { kind } = reportOfAddress(params);
  const reports = data?.reports ?? [];
  const chosen = reports.find((report) => report.kind === kind);
  return (
    <>
      <PageHeader
        title={t`Reports`}
        lead={t`What was spent and what is held, line by line, at your prices.`}
      />
      {chosen && (
        <nav className={classes.reports} aria-label={t`Reports`}>
          {reports.map((report) => (
            <PortalLink
              key={report.id}
              className={classes.report}
              to={addressOfKind(report.kind)}
              aria-current={report === chosen ? "page" : undefined}
            >
              {reportName(report)}
            </PortalLink>
          ))}
        </nav>
      )}
      {content()}
    </>
  );

  function content() {
    if (chosen) return <Report key={chosen.id} definition={chosen} />;
    return error || data ? (
      <ErrorState
        message={error ? readError(error) : t`There is no such report.`}
        onRetry={() => void refetch()}
      />
    ) : (
      <LoadingState shape="table" rows={10} label={t`Loading the reports`} />
    );
  }
}

/** One report with what narrows it, all of it in the address. */
function Report({ definition }: { definition: Definition }) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const setPart = useSetPart();
  const [choosing, choose] = useDisclosure(false);
  const { kind, query, columns } = reportOfAddress(params);
  const range = rangeOfAddress(params);
  const known = columns?.filter((name) => definition.columns.some((one) => one.name === name));
  const shown = known?.length ? known : definition.columns.map(({ name }) => name);
  const [some, all] = [formatNumber(shown.length), formatNumber(definition.columns.length)];
  const narrowed = query !== "" || range !== null;

  return (
    <ReportView
      name={reportName(definition)}
      narrowed={narrowed}
      onClear={() =>
        setParams((before) => {
          const next = withRange(before, null);
          next.delete("q");
          return next;
        })
      }
      input={{
        kind,
        first: 100,
        ...(known?.length && { columns: known }),
        ...(query !== "" && { query }),
        ...(range && { range: rangeInput(range) }),
      }}
      toolbar={(csvUrl) => (
        <>
          <FilterBar>
            <SearchField
              label={t`Find text in rows`}
              value={query}
              onChange={(text) => setPart("q", text)}
            />
            <RangePicker
              preset={null}
              allDays={kind === "SUBSCRIPTIONS" ? t`Ends any day` : t`All days`}
            />
            <Button
              variant="default"
              aria-expanded={choosing}
              rightSection={<IconChevronDown size={16} aria-hidden />}
              onClick={choose.toggle}
            >
              {t`Columns: ${some} of ${all}`}
            </Button>
            <Button
              component="a"
              href={csvUrl ?? undefined}
              download
              data-disabled={csvUrl === null || undefined}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              <Trans>Download CSV</Trans>
            </Button>
          </FilterBar>
          {choosing && (
            <ColumnChooser
              columns={definition.columns.map((column) => ({
                ...column,
                label: columnLabel(column),
              }))}
              shown={shown}
              onChange={(next) => setPart("columns", next?.join(",") ?? "")}
            />
          )}
        </>
      )}
    />
  );
}
