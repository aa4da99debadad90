import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  DateText,
  EmptyState,
  ErrorState,
  IconHelp,
  LoadingState,
  PageHeader,
  StatusBadge,
  useDisclosure,
} from "@markethall/ui";
import { LoadMore, ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { SupportPageQuery as SupportPageData } from "../gql/graphql.js";
import { SupportDialog } from "./support-dialog.js";

const SupportPageQuery = graphql(`
  query SupportPage($after: String) {
    supportRequests(first: 20, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          subject
          status
          requestedByName
          createdAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Request = NonNullable<SupportPageData["supportRequests"]>["edges"][number]["node"];

/** What this company has asked, and what was answered. */
export function SupportPage() {
  const { t } = useLingui();
  const go = useGo();
  const [asking, ask] = useDisclosure(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(SupportPageQuery, {
    fetchPolicy: "cache-and-network",
  });
  const requests = data?.supportRequests;

  return (
    <>
      <PageHeader
        title={t`Support`}
        lead={t`Your questions and the answers to them.`}
        actions={
          <Button onClick={ask.open}>
            <Trans>Ask for help</Trans>
          </Button>
        }
      />
      {content()}
      <SupportDialog opened={asking} onClose={ask.close} onSent={() => void refetch()} />
    </>
  );

  function content() {
    if (!requests) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" />
      );
    }
    if (requests.edges.length === 0) {
      return (
        <EmptyState
          icon={<IconHelp size={22} />}
          title={t`No questions yet`}
          action={
            <Button onClick={ask.open}>
              <Trans>Ask for help</Trans>
            </Button>
          }
        >
          <Trans>
            Whatever you ask, here or under the question mark above, stands here with its answer.
          </Trans>
        </EmptyState>
      );
    }
    const total = requests.totalCount;
    return (
      <ResourceTable
        label={t`Support requests`}
        columns={columns}
        rows={requests.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        rowLabel={({ number, subject }) => `${number}: ${subject}`}
        onOpen={({ id }) => go(`/v2c/support/${id}`)}
        footer={
          <LoadMore
            shown={requests.edges.length}
            total={total}
            counted={t`${plural(total, { one: "# request", other: "# requests" })}`}
            busy={loading}
            onMore={() =>
              void fetchMore({ variables: { after: requests.pageInfo.endCursor ?? null } })
            }
          />
        }
      />
    );
  }
}

const columns: readonly ResourceColumn<Request>[] = [
  {
    id: "number",
    header: msg`Number`,
    cell: ({ number }) => number,
    sortBy: ({ number }) => number,
    wideOnly: true,
  },
  {
    id: "subject",
    header: msg`Subject`,
    cell: ({ subject }) => subject,
    sortBy: ({ subject }) => subject,
  },
  {
    id: "status",
    header: msg`Status`,
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "by",
    header: msg`Asked by`,
    cell: ({ requestedByName }) => requestedByName,
    wideOnly: true,
  },
  {
    id: "at",
    header: msg`Asked`,
    cell: ({ createdAt }) => <DateText value={createdAt} show="relative" />,
    sortBy: ({ createdAt }) => createdAt,
    align: "end",
  },
];
