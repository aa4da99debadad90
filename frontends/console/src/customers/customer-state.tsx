import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { Button, Callout } from "@markethall/ui";
import type { CustomerOnPage } from "./customer-page.js";
import { ReadinessChecklist } from "./readiness-checklist.js";

interface CustomerStateProps {
  customer: CustomerOnPage;
  onAgain: () => void;
}

/** What holds for the customer now: what it needs to order, or why it is kept out and what goes on meanwhile. */
export function CustomerState({ customer, onAgain }: CustomerStateProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { name, status } = customer;
  switch (status) {
    case "SUSPENDED":
      return (
        <Callout tone="warn" title={t`${name} is suspended`}>
          <Trans>
            Its people cannot sign in and order nothing. What it holds runs on at the vendors and is
            billed. It comes back as it was when it is reactivated.
          </Trans>
        </Callout>
      );
    case "PENDING":
      return (
        <Callout
          title={t`Its sign-up waits for a decision`}
          action={
            can("approvalRequests") && (
              <Button
                component={PortalLink}
                to={`/console/approvals?customer=${customer.id}`}
                size="xs"
                variant="default"
              >
                <Trans>Decide</Trans>
              </Button>
            )
          }
        >
          <Trans>Until then nobody of it can sign in. You can set up its vendors already.</Trans>
        </Callout>
      );
    case "DECLINED":
      return (
        <Callout title={t`Its sign-up was declined`}>
          <Trans>Nobody of it can sign in. It may sign up again.</Trans>
        </Callout>
      );
    default:
      return <ReadinessChecklist customer={customer} onAgain={onAgain} />;
  }
}
