import { useAbilities, useSearchParams, useSignedInViewer } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import { Callout, ErrorState, formatDay, LoadingState, PageHeader, Section } from "@markethall/ui";
import {
  type DateRange,
  namedRanges,
  rangeInput,
  rangeOfAddress,
  shiftDay,
} from "../range/date-range.js";
import { RangePicker } from "../range/range-picker.js";
import { RenewalsAhead } from "../renewals/renewals-ahead.js";
import { SpendCards } from "../spend/spend-cards.js";
import { type DashboardFigures, SpendOverTime } from "../spend/spend-over-time.js";
import { TopSpend } from "../spend/top-spend.js";
import { CompanyActivity, DashboardQuery, SpendChanged } from "./dashboard.query.js";
import { LiveMark } from "./live-mark.js";
import classes from "./dashboard-page.module.css";

const preset: DateRange = { kind: "named", range: namedRanges[0] };

/** What the company spends and holds at a glance; it moves as orders and usage come in. */
export function DashboardPage() {
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const [params] = useSearchParams();
  const range = rangeOfAddress(params) ?? preset;
  const days = rangeInput(range);
  const { data, previousData, error, refetch } = useQuery(DashboardQuery, {
    variables: { customerId: customer?.id ?? "", range: days },
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(SpendChanged, {
    variables: { range: days },
    refetch,
    skip: !can("Subscription.spendChanged"),
  });
  useLiveRefetch(CompanyActivity, {
    variables: {},
    refetch,
    skip: !can("Subscription.activity"),
  });
  // The figures before stay until the new ones are there, so that nothing jumps.
  const figures = (data ?? previousData)?.customer?.dashboard;
  const shown = data?.customer?.dashboard?.range;

  return (
    <>
      <PageHeader
        title="Dashboard"
        badge={<LiveMark />}
        lead={
          figures
            ? `${formatDay(figures.range.start)} – ${formatDay(shiftDay(figures.range.end, -1))}, at your prices in ${figures.currency}`
            : "What your company spends and holds."
        }
        actions={<RangePicker preset={preset} shown={shown} />}
      />
      {error && figures && (
        <div className={classes.problem}>
          <Callout tone="warn" title="These figures may not be the latest">
            {readError(error)}
          </Callout>
        </div>
      )}
      {content()}
    </>
  );

  function content() {
    if (!figures) {
      return error || data ? (
        <ErrorState
          message={error ? readError(error) : "There are no figures for this company."}
          onRetry={() => void refetch()}
        />
      ) : (
        <LoadingState shape="cards" label="Loading the dashboard" />
      );
    }
    return (
      <div className={classes.figures} aria-busy={!data}>
        <SpendCards
          figures={figures}
          compared={range.kind === "named" ? range.range.compared : "in as many days before"}
        />
        <SpendOverTime figures={figures} />
        <TopFive figures={figures} />
        <RenewalsAhead renewals={figures.renewals} />
      </div>
    );
  }
}

function TopFive({ figures }: { figures: DashboardFigures }) {
  const { spend, topProducts, topVendors, topCloudAccounts } = figures;
  return (
    <Section title="Where it goes" lead="The five with the most spend, and their share of it." bare>
      <div className={classes.tops}>
        <TopSpend title="Products" points={topProducts} total={spend} />
        <TopSpend title="Vendors" points={topVendors} total={spend} />
        <TopSpend title="Cloud accounts" points={topCloudAccounts} total={spend} />
      </div>
    </Section>
  );
}
