import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useStorefront } from "@markethall/contracts";
import { Button, Callout } from "@markethall/ui";
import type { OrderStatus } from "../gql/graphql.js";

interface NextStepProps {
  order: {
    readonly status: OrderStatus;
    readonly stuckBecause?: string | null;
    readonly decisionReason?: string | null;
  };
}

/** What the order waits for, and what happens next, in a sentence each. */
export function NextStep({ order: { status, stuckBecause, decisionReason } }: NextStepProps) {
  const { t } = useLingui();
  const { displayName } = useStorefront();
  const { can } = useAbilities();
  switch (status) {
    case "PENDING_APPROVAL":
      return (
        <Callout title={t`${displayName} has to approve this order`}>
          <Trans>
            You get a mail once it is decided. Then it is set up by itself; until then nothing is
            charged, and you can still cancel it.
          </Trans>
        </Callout>
      );
    case "PROVISIONING":
      return stuckBecause == null ? (
        <Callout title={t`The vendor is setting it up`}>
          <Trans>Mostly this takes a minute. You can leave this page: it goes on by itself.</Trans>
        </Callout>
      ) : (
        <Callout tone="warn" title={t`This order waits`}>
          <Trans>{stuckBecause} It goes on by itself as soon as it can.</Trans>
        </Callout>
      );
    case "NEEDS_ATTENTION":
      return (
        <Callout tone="warn" title={t`This order needs a person`}>
          <Trans>
            {stuckBecause} Our people see it, too, and look into it. What is not set up is not
            charged.
          </Trans>
        </Callout>
      );
    case "COMPLETED":
      return (
        <Callout
          tone="good"
          title={t`Everything is set up`}
          action={
            can("Customer.subscriptions") && (
              <Button component={PortalLink} to="/v2c/subscriptions" variant="default" size="xs">
                <Trans>Go to your subscriptions</Trans>
              </Button>
            )
          }
        >
          <Trans>You can use it now. The charge stands on the next statement.</Trans>
        </Callout>
      );
    case "DECLINED":
      return (
        <Callout tone="warn" title={t`${displayName} declined this order`}>
          {decisionReason != null && <div>{decisionReason}</div>}
          <Trans>Nothing was ordered or charged.</Trans>
        </Callout>
      );
    case "CANCELLED":
      return (
        <Callout title={t`This order was taken back`}>
          <Trans>Nothing was ordered or charged.</Trans>
        </Callout>
      );
  }
}
