import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  LoadingState,
  StatusBadge,
  Timeline,
} from "@markethall/ui";
import { DetailBody, DetailDrawer, DetailPart } from "@markethall/ui/overlays";
import { useState } from "react";
import { activityText } from "../subscription/activity-words.js";
import { SeatBatches } from "../subscription/seat-batches.js";
import { SubscriptionFacts } from "../subscription/subscription-facts.js";
import { SubscriptionPageQuery } from "../subscription/subscription.query.js";
import { statusNames } from "./subscription-status.js";

interface SubscriptionPreviewProps {
  /** Null while none is looked at. */
  id: string | null;
  onClose: () => void;
}

/** A subscription beside the list that it is in: what it costs, what can be given back, what happened last. */
export function SubscriptionPreview({ id, onClose }: SubscriptionPreviewProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(id);
  // While the drawer slides away it still shows what it showed.
  if (id !== null && id !== shown) setShown(id);
  return (
    <DetailDrawer opened={id !== null} onClose={onClose} title={t`Subscription`}>
      {shown !== null && <Preview key={shown} id={shown} />}
    </DetailDrawer>
  );
}

/** What happened last. */
const LAST = 5;

function Preview({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(SubscriptionPageQuery, { variables: { id } });
  const subscription = data?.cloudSubscription;
  if (!subscription) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="text" />;
    return (
      <EmptyState title={t`There is no such subscription`}>
        <Trans>The address may be mistyped.</Trans>
      </EmptyState>
    );
  }
  const { status, plan, seatBatches, activity } = subscription;
  const open = seatBatches.filter((batch) => batch.open);
  return (
    <DetailBody
      title={plan.sku.name}
      beside={<StatusBadge status={status} label={t(statusNames[status])} />}
      lead={`${plan.sku.product.vendor.name} · ${plan.name}`}
    >
      <Button component={PortalLink} to={`/v2c/subscriptions/${id}`}>
        <Trans>Open subscription</Trans>
      </Button>
      <SubscriptionFacts subscription={subscription} />
      {open.length > 0 && (
        <DetailPart title={t`Can be given back`}>
          <SeatBatches batches={open} />
        </DetailPart>
      )}
      <DetailPart title={t`Activity`}>
        <Timeline
          label={t`Activity`}
          entries={activity.slice(0, LAST).map((entry) => ({
            id: entry.id,
            title: activityText(entry),
            at: entry.occurredAt,
            detail: entry.actorName ?? undefined,
          }))}
        />
      </DetailPart>
    </DetailBody>
  );
}
