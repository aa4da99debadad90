import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { Button, ErrorState, LoadingState, Section, useDisclosure } from "@markethall/ui";
import { LoadMore } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { InviteDialog } from "../people/invite-dialog.js";
import { PeopleTable } from "../people/people-table.js";
import classes from "./customer-page.module.css";

const CustomerUsersDocument = graphql(`
  query CustomerUsers($id: ID!, $after: String) {
    customer(id: $id) {
      id
      users(first: 20, after: $after) {
        totalCount
        edges {
          cursor
          node {
            ...PeopleTable_User @unmask
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The customer's people, and more of them by invitation. */
export function CustomerUsers({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const [inviting, invitation] = useDisclosure(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(CustomerUsersDocument, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  const users = data?.customer?.users;
  const invite = can("inviteUser") && (
    <Button size="xs" variant="default" onClick={invitation.open}>
      <Trans>Invite user</Trans>
    </Button>
  );
  return (
    <Section title={t`Users`} actions={invite} bare>
      {list()}
      <InviteDialog
        opened={inviting}
        onClose={invitation.close}
        customerId={customerId}
        onInvited={() => void refetch()}
      />
    </Section>
  );

  function list() {
    if (error && !users)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!users) return <LoadingState shape="table" rows={3} label={t`Loading users`} />;
    if (users.edges.length === 0) {
      return (
        <p className={classes.nothing}>
          <Trans>
            Nobody can sign in yet. Invite the first user: a link to choose a password goes out by
            mail.
          </Trans>
        </p>
      );
    }
    const { hasNextPage, endCursor } = users.pageInfo;
    return (
      <PeopleTable
        label={t`Users`}
        people={users.edges.map(({ node }) => node)}
        mayInvite={can("resendInvitation")}
        mayManage={can("suspendUser")}
        footer={
          <LoadMore
            shown={users.edges.length}
            total={users.totalCount}
            counted={plural(users.totalCount, { one: "# user", other: "# users" })}
            busy={loading}
            onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
          />
        }
      />
    );
  }
}
