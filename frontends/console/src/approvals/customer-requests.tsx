import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { Anchor, DateText, StatusBadge, UnstyledButton } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import classes from "./approval-details.module.css";

const CustomerRequestsDocument = graphql(`
  query CustomerRequests($customerId: ID!) {
    approvalRequests(filter: { customerId: $customerId }, first: 6) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          subject
          status
          createdAt
        }
      }
    }
  }
`);

interface CustomerRequestsProps {
  customerId: string;
  /** The request that is being looked at. */
  except: string;
  onOpen: (id: string) => void;
}

const MOST = 5;

/** What the same customer asked for before; nothing while that is not known, since it is only a side glance. */
export function CustomerRequests({ customerId, except, onOpen }: CustomerRequestsProps) {
  const { t } = useLingui();
  const { data } = useQuery(CustomerRequestsDocument, { variables: { customerId } });
  const all = data?.approvalRequests;
  const others = all?.edges
    .map(({ node }) => node)
    .filter(({ id }) => id !== except)
    .slice(0, MOST);
  if (!all || !others || others.length === 0) return null;
  const rest = all.totalCount - 1 - others.length;
  return (
    <section>
      <h3 className={classes.heading}>
        <Trans>Also from this customer</Trans>
      </h3>
      <ul className={classes.others} aria-label={t`Also from this customer`}>
        {others.map(({ id, number, subject, status, createdAt }) => (
          <li key={id}>
            <UnstyledButton className={classes.other} onClick={() => onOpen(id)}>
              <span className={classes.otherSubject}>
                {subject}
                <span className={classes.email}>
                  {number} · <DateText value={createdAt} />
                </span>
              </span>
              <StatusBadge status={status} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p className={classes.aside}>
          <Anchor
            component={PortalLink}
            inherit
            to={`/console/approvals?view=history&customer=${customerId}`}
          >
            {t`${plural(rest, { one: "# more", other: "# more" })}`}
          </Anchor>
        </p>
      )}
    </section>
  );
}
