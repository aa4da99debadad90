import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconBox,
  LoadingState,
  PageHeader,
  Section,
  StatusBadge,
  Timeline,
} from "@markethall/ui";
import { ChangeActions } from "../changes/change-actions.js";
import { statusNames } from "../inventory/subscription-status.js";
import { activityText } from "./activity-words.js";
import { RenewalPlan } from "./renewal-plan.js";
import { SeatBatches } from "./seat-batches.js";
import { SubscriptionFacts } from "./subscription-facts.js";
import { SubscriptionPageQuery } from "./subscription.query.js";
import classes from "./subscription-page.module.css";

/** One subscription: its seats and their windows, its renewal, what happened to it, and what can be changed. */
export function SubscriptionPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(SubscriptionPageQuery, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const subscription = data?.cloudSubscription;
  if (!subscription) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return data ? <NoSuchSubscription /> : <LoadingState />;
  }
  const { status, plan, seatBatches, activity } = subscription;
  return (
    <>
      <PageHeader
        title={plan.sku.name}
        badge={<StatusBadge status={status} label={t(statusNames[status])} />}
        lead={`${plan.sku.product.vendor.name} · ${plan.name}`}
        crumbs={[{ label: t`Subscriptions`, to: "/v2c/subscriptions" }]}
        actions={<ChangeActions subscription={subscription} />}
      />
      <div className={classes.columns}>
        <div>
          <Section>
            <SubscriptionFacts subscription={subscription} />
          </Section>
          {seatBatches.length > 0 && (
            <Section
              title={t`Seats by purchase`}
              lead={t`Each purchase has a window of its own in which its seats can be given back.`}
              bare
            >
              <SeatBatches batches={seatBatches} />
            </Section>
          )}
          {subscription.renewalOptions.length > 0 && <RenewalPlan subscription={subscription} />}
        </div>
        <Section title={t`Activity`}>
          <Timeline
            label={t`Activity`}
            entries={activity.map((entry) => ({
              id: entry.id,
              title: activityText(entry),
              at: entry.occurredAt,
              detail: entry.actorName ?? undefined,
            }))}
          />
        </Section>
      </div>
    </>
  );
}

function NoSuchSubscription() {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={<IconBox size={22} />}
      title={t`There is no such subscription`}
      action={
        <Button component={PortalLink} to="/v2c/subscriptions" variant="default">
          <Trans>Go to your subscriptions</Trans>
        </Button>
      }
    >
      <Trans>The address may be mistyped.</Trans>
    </EmptyState>
  );
}
