import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
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

/** What the days of one's own choice are compared with; completes "$100.00 …". */
const asManyDaysBefore = msg`in as many days before`;
const preset: DateRange = { kind: "named", range: namedRanges[0] };

/** What the company spends and holds at a glance; it moves as orders and usage come in. */
export function DashboardPage() {
  const { t } = useLingui();
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
  const compared = range.kind === "named" ? range.range.compared : asManyDaysBefore;

  return (
    <>
      <PageHeader
        title={t`Dashboard`}
        badge={<LiveMark />}
        lead={figures ? leadOf(figures) : t`What your company spends and holds.`}
        actions={<RangePicker preset={preset} shown={shown} />}
      />
      {error && figures && (
        <div className={classes.problem}>
          <Callout tone="warn" title={t`These figures may not be the latest`}>
            {readError(error)}
          </Callout>
        </div>
      )}
      {content()}
    </>
  );

  function leadOf({ range: { start, end }, currency }: DashboardFigures): string {
    const [first, last] = [formatDay(start), formatDay(shiftDay(end, -1))];
    return t`${first} – ${last}, at your prices in ${currency}`;
  }

  function content() {
    if (!figures) {
      return error || data ? (
        <ErrorState
          message={error ? readError(error) : t`There are no figures for this company.`}
          onRetry={() => void refetch()}
        />
      ) : (
        <LoadingState shape="cards" label={t`Loading the dashboard`} />
      );
    }
    return (
      <div className={classes.figures} aria-busy={!data}>
        <SpendCards figures={figures} compared={t(compared)} />
        <SpendOverTime figures={figures} />
        <TopFive figures={figures} />
        <RenewalsAhead renewals={figures.renewals} />
      </div>
    );
  }
}

function TopFive({ figures }: { figures: DashboardFigures }) {
  const { t } = useLingui();
  const { spend, topProducts, topVendors, topCloudAccounts } = figures;
  return (
    <Section
      title={t`Where it goes`}
      lead={t`The five with the most spend, and their share of it.`}
      bare
    >
      <div className={classes.tops}>
        <TopSpend title={t`Products`} label={t`Top products`} points={topProducts} total={spend} />
        <TopSpend title={t`Vendors`} label={t`Top vendors`} points={topVendors} total={spend} />
        <TopSpend
          title={t`Cloud accounts`}
          label={t`Top cloud accounts`}
          points={topCloudAccounts}
          total={spend}
        />
      </div>
    </Section>
  );
}
