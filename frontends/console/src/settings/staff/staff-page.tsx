import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  ErrorState,
  IconPlus,
  LoadingState,
  PageHeader,
  useDisclosure,
} from "@markethall/ui";
import { LoadMore } from "@markethall/ui/tables";
import { graphql } from "../../gql/index.js";
import { InviteDialog } from "../../people/invite-dialog.js";
import { PeopleTable } from "../../people/people-table.js";

const StaffDocument = graphql(`
  query Staff($after: String) {
    staff(first: 50, after: $after) {
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
`);

/** The reseller's own people. The owner alone manages them; the others see who is there. */
export function StaffPage() {
  const { t } = useLingui();
  const isOwner = useSignedInViewer().user.role === "RESELLER_OWNER";
  const [inviting, invitation] = useDisclosure(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(StaffDocument, {
    fetchPolicy: "cache-and-network",
  });
  const staff = data?.staff;
  return (
    <>
      <PageHeader
        title={t`Users`}
        lead={
          isOwner
            ? t`Your own people in this console.`
            : t`Your own people in this console. Owners manage them.`
        }
        actions={
          isOwner && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={invitation.open}>
              <Trans>Invite user</Trans>
            </Button>
          )
        }
      />
      {staff ? (
        <PeopleTable
          label={t`Users`}
          people={staff.edges.map(({ node }) => node)}
          mayInvite={isOwner}
          mayManage={isOwner}
          footer={
            <LoadMore
              shown={staff.edges.length}
              total={staff.totalCount}
              counted={t`${plural(staff.totalCount, { one: "# user", other: "# users" })}`}
              busy={loading}
              onMore={
                staff.pageInfo.hasNextPage
                  ? () => void fetchMore({ variables: { after: staff.pageInfo.endCursor } })
                  : null
              }
            />
          }
        />
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" label={t`Loading users`} />
      )}
      <InviteDialog
        opened={inviting}
        onClose={invitation.close}
        customerId={null}
        onInvited={() => void refetch()}
      />
    </>
  );
}
