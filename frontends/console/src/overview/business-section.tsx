import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Callout,
  compareDecimals,
  ErrorState,
  KpiCard,
  LoadingState,
  Money,
  percentOf,
  subtractDecimals,
} from "@markethall/ui";
import type { BusinessQuery } from "../gql/graphql.js";
import { periodName } from "../periods/billing-months.js";
import { BusinessDocument } from "./overview.query.js";
import classes from "./overview.module.css";

type Figures = NonNullable<BusinessQuery["business"]>;
type Amount = Figures["months"][number]["revenue"];
type Share = Figures["topCustomers"][number];

/** Revenue, cost and margin by month, and who and what brings them. */
export function BusinessSection() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(BusinessDocument, {
    fetchPolicy: "cache-and-network",
  });
  const figures = data?.business;
  if (!figures && error)
    return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
  const thisMonth = figures?.months.at(-1);
  if (!figures || !thisMonth)
    return <LoadingState shape="cards" label={t`Loading how business goes`} />;
  const leftOut = figures.leftOut.join(", ");
  const { before } = figures;
  return (
    <>
      <div className={classes.figures}>
        <KpiCard
          label={t`Revenue this month`}
          value={<Money value={thisMonth.revenue} />}
          {...comparison(thisMonth.revenue, before.revenue)}
        />
        <KpiCard
          label={t`Margin this month`}
          value={<Money value={thisMonth.margin} />}
          {...comparison(thisMonth.margin, before.margin)}
        />
      </div>
      {leftOut !== "" && (
        <Callout tone="warn" title={t`Some sales are not in these figures`}>
          <Trans>There is no exchange rate for {leftOut}.</Trans>
        </Callout>
      )}
      <section className={classes.card} aria-labelledby="months">
        <h2 id="months" className={classes.cardTitle}>
          <Trans>By month</Trans>
        </h2>
        <Months figures={figures} />
      </section>
      <div className={classes.tops}>
        <Top
          id="top-customers"
          title={t`Top customers this month`}
          shares={figures.topCustomers}
          linkOf={({ key }) => `/console/customers/${key}`}
        />
        <Top id="top-products" title={t`Top products this month`} shares={figures.topProducts} />
      </div>
    </>
  );

  function comparison(now: Amount, earlier: Amount) {
    const change = { ...now, amount: subtractDecimals(now.amount, earlier.amount) };
    const way = compareDecimals(change.amount, "0");
    return {
      tone: way === 0 ? ("quiet" as const) : way > 0 ? ("good" as const) : ("bad" as const),
      note: (
        <Trans>
          <Money value={change} signed /> against the same days of last month
        </Trans>
      ),
    };
  }
}

function Months({ figures }: { figures: Figures }) {
  const { t } = useLingui();
  const most = figures.months
    .map(({ revenue }) => revenue.amount)
    .reduce((a, b) => (compareDecimals(a, b) > 0 ? a : b), "0");
  const unknown = figures.months.some(
    ({ revenueWithoutCost }) => compareDecimals(revenueWithoutCost.amount, "0") !== 0,
  );
  return (
    <>
      <div className={classes.scroll} role="region" tabIndex={0} aria-labelledby="months">
        <table className={classes.months}>
          <thead>
            <tr>
              <th scope="col">{t`Month`}</th>
              <th scope="col" className={classes.barColumn}>
                <span className={classes.hidden}>{t`Share of the best month`}</span>
              </th>
              <th scope="col">{t`Revenue`}</th>
              <th scope="col">{t`Cost`}</th>
              <th scope="col">{t`Margin`}</th>
              <th scope="col">%</th>
            </tr>
          </thead>
          <tbody>
            {[...figures.months].reverse().map((month, index) => (
              <tr key={month.month}>
                <th scope="row">
                  {periodName(month.month)}
                  {index === 0 && <span className={classes.soFar}>{t`so far`}</span>}
                </th>
                <td className={classes.barColumn}>
                  <svg
                    className={classes.bar}
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden
                  >
                    <rect
                      width={Math.max(0, percentOf(month.revenue.amount, most))}
                      height="8"
                      rx="1"
                    />
                    <rect
                      data-margin
                      width={Math.max(0, percentOf(month.margin.amount, most))}
                      height="8"
                      rx="1"
                    />
                  </svg>
                </td>
                <td>
                  <Money value={month.revenue} />
                </td>
                <td>
                  <Money value={month.cost} />
                </td>
                <td>
                  <Money value={month.margin} />
                </td>
                <td>{month.marginPercent === null ? "—" : `${month.marginPercent} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unknown && (
        <p className={classes.note}>
          <Trans>Sales whose cost nobody told count as revenue and in no margin.</Trans>
        </p>
      )}
    </>
  );
}

interface TopProps {
  id: string;
  title: string;
  shares: readonly Share[];
  linkOf?: (share: Share) => string;
}

function Top({ id, title, shares, linkOf }: TopProps) {
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.cardTitle}>
        {title}
      </h2>
      {shares.length === 0 && (
        <p className={classes.note}>
          <Trans>Nothing was sold this month yet.</Trans>
        </p>
      )}
      <ol className={classes.lines}>
        {shares.map((share) => {
          const content = (
            <>
              <span className={classes.lineWords}>
                <span className={classes.lineLabel}>{share.label}</span>
                <span className={classes.lineDetail}>
                  <Trans>
                    was <Money value={share.before} />
                  </Trans>
                </span>
              </span>
              <Money value={share.revenue} />
            </>
          );
          return (
            <li key={share.key}>
              {linkOf ? (
                <PortalLink to={linkOf(share)} className={classes.line}>
                  {content}
                </PortalLink>
              ) : (
                <div className={classes.line}>{content}</div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
