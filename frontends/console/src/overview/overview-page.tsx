import { useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState, PageHeader } from "@markethall/ui";
import { SomethingHappened } from "../live/something-happened.js";
import { BusinessSection } from "./business-section.js";
import { NeedsSection } from "./needs-section.js";
import { ConsoleOverviewDocument } from "./overview.query.js";
import { RenewalsSection } from "./renewals-section.js";
import { ResellersSection } from "./resellers-section.js";
import classes from "./overview.module.css";

const RENEWAL_DAYS = 30;
/** Events after which something else may wait. */
const moving = /^(approvals|identity\.customer|billing\.statement|subscriptions\.order)\./;

/** Where staff begin: what needs them now, and how business goes. */
export function OverviewPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { data, error, refetch } = useQuery(ConsoleOverviewDocument, {
    variables: {
      days: RENEWAL_DAYS,
      approvals: can("approvalRequests"),
      stuck: can("stuckWork"),
      support: can("supportRequests"),
      unready: can("unreadyCustomers"),
      statements: can("openStatement"),
      subscriptions: can("cloudSubscriptions"),
      resellers: can("resellers"),
    },
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(SomethingHappened, {
    variables: {},
    refetch,
    skip: !can("Subscription.activity"),
    concerns: ({ activity }) => moving.test(activity.kind),
  });

  return (
    <>
      <PageHeader
        title={t`Business overview`}
        lead={t`What needs you now, and how business goes.`}
      />
      <div className={classes.page}>
        <div className={classes.needs}>{needs()}</div>
        <div className={classes.business}>
          {can("business") && <BusinessSection />}
          {data?.cloudSubscriptions && (
            <RenewalsSection page={data.cloudSubscriptions} days={RENEWAL_DAYS} />
          )}
          {data?.resellers && <ResellersSection page={data.resellers} />}
        </div>
      </div>
    </>
  );

  function needs() {
    if (!data && error)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="cards" label={t`Loading what needs you`} />;
    return <NeedsSection data={data} failed={error !== undefined} onRetry={() => void refetch()} />;
  }
}
