import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { Button, ErrorState, LoadingState, Money, Section, useDisclosure } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { GrantCreditDialog } from "./grant-credit-dialog.js";
import classes from "./customer-page.module.css";

const CustomerCredit = graphql(`
  query CustomerCredit($id: ID!) {
    customer(id: $id) {
      id
      creditBalances {
        amount
        currency
      }
    }
  }
`);

/** What the customer has left in credit, and more of it where one may give it. */
export function CreditCard({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const [granting, grant] = useDisclosure(false);
  const { data, error, refetch } = useQuery(CustomerCredit, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  const balances = data?.customer?.creditBalances;
  return (
    <Section
      title={t`Credit`}
      actions={
        can("grantCredit") && (
          <Button size="xs" variant="default" onClick={grant.open}>
            <Trans>Grant credit</Trans>
          </Button>
        )
      }
    >
      {content()}
      <GrantCreditDialog
        customerId={customerId}
        opened={granting}
        onClose={grant.close}
        onGranted={() => void refetch()}
      />
    </Section>
  );

  function content() {
    if (error && !balances)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!balances) return <LoadingState shape="text" rows={2} label={t`Loading credit`} />;
    if (balances.length === 0)
      return (
        <p className={classes.quiet}>
          <Trans>No credit. What you grant is taken off the next bill.</Trans>
        </p>
      );
    return (
      <ul className={classes.balances}>
        {balances.map((balance) => (
          <li key={balance.currency}>
            <Money value={balance} strong />
          </li>
        ))}
      </ul>
    );
  }
}
