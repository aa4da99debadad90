import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useAbilities, useSearchParams, useSignedInViewer } from "@markethall/contracts";
import { useLiveRefetch } from "@markethall/graph-client";
import { formatDay, PageHeader } from "@markethall/ui";
import { ArrangedCards } from "../arrangement/arranged-cards.js";
import { type CardId, kindOf, type Source, standardCards } from "../cards/card-list.js";
import { type SpendView, useFigures } from "../figures/use-figures.js";
import {
  type DateRange,
  namedRanges,
  rangeInput,
  rangeOfAddress,
  shiftDay,
} from "../range/date-range.js";
import { isArranging, withLook } from "./dashboard-address.js";
import { CompanyActivity, SpendChanged } from "./dashboard.query.js";
import { DashboardToolbar } from "./dashboard-toolbar.js";
import { FirstOrder } from "./first-order.js";
import { LiveMark } from "./live-mark.js";
import { useDashboard } from "./use-dashboard.js";

/** What the days of one's own choice are compared with; completes "$100.00 …". */
const asManyDaysBefore = msg`in as many days before`;
const preset: DateRange = { kind: "named", range: namedRanges[0] };

/** What each of the two subscriptions tells of, so that an event is not asked after twice. */
const money: readonly Source[] = ["spend", "overTime"];
const holdings: readonly Source[] = ["seats", "unusedSeats", "orders", "statement"];

/** What the company spends and holds at a glance, as each person arranged it; it moves as orders and usage come in. */
export function DashboardPage() {
  const { t } = useLingui();
  const { customer } = useSignedInViewer();
  const { can } = useAbilities();
  const [address, setAddress] = useSearchParams();
  const dashboard = useDashboard();
  const { cards, look, saved, known, isNew } = dashboard;
  const range = rangeOfAddress(address) ?? preset;
  const days = rangeInput(range);
  const shown = isNew ? [] : (cards ?? []).map(({ id }) => id as CardId);
  const sources = new Set(shown.map((id) => kindOf(id).source));
  const [figures, askAgain] = useFigures(shown, sources, {
    customerId: customer?.id ?? "",
    range: days,
    ...look,
  });
  useLiveRefetch(SpendChanged, {
    variables: { range: days },
    refetch: () => askAgain(money),
    skip: !can("Subscription.spendChanged"),
  });
  useLiveRefetch(CompanyActivity, {
    variables: {},
    refetch: () => (isNew ? void dashboard.reload() : askAgain(holdings)),
    skip: !can("Subscription.activity"),
  });
  const spend = figures.spend.figures;
  const compared = range.kind === "named" ? range.range.compared : asManyDaysBefore;

  return (
    <>
      <PageHeader
        title={t`Dashboard`}
        badge={<LiveMark />}
        lead={spend ? leadOf(spend) : t`What your company spends and holds.`}
        actions={
          !isNew && (
            <DashboardToolbar
              preset={preset}
              look={look}
              saved={saved}
              spend={spend}
              hasMoney={cards === null || sources.has("spend") || sources.has("overTime")}
              arranging={isArranging(address)}
            />
          )
        }
      />
      {isNew ? (
        <FirstOrder />
      ) : (
        <ArrangedCards
          cards={cards ?? standardCards.filter(({ id }) => known.some((one) => one === id))}
          dashboard={dashboard}
          about={{
            figures,
            range,
            days: spend ? daysOf(spend) : "",
            compared: look.compare ? t(compared) : null,
            groupBy: look.groupBy,
            onGroupBy: (groupBy) =>
              setAddress((before) => withLook(before, saved, { groupBy }), { replace: true }),
          }}
        />
      )}
    </>
  );

  function leadOf({ range: { start, end }, currency }: SpendView): string {
    const [first, last] = [formatDay(start), formatDay(shiftDay(end, -1))];
    return t`${first} – ${last}, at your prices in ${currency}`;
  }
}

function daysOf({ range: { start, end } }: SpendView): string {
  return `${formatDay(start)} – ${formatDay(shiftDay(end, -1))}`;
}
