import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useSignedInViewer } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  ErrorState,
  Facts,
  LoadingState,
  PageHeader,
  Section,
  StatusBadge,
  DateText,
  useDisclosure,
} from "@markethall/ui";
import { PersonActions } from "@markethall/ui/overlays";
import { LoadMore, ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import type { ReactNode } from "react";
import { countryName } from "../access/countries.js";
import { graphql } from "../gql/index.js";
import type { CompanyPageQuery as CompanyPageData } from "../gql/graphql.js";
import { InviteUserDialog } from "./invite-user-dialog.js";
import { ResendInvitation } from "./resend-invitation.js";
import { roleLabel } from "./role-label.js";
import { usePersonDeeds } from "@markethall/graph-client/people";

const CompanyPageQuery = graphql(`
  query CompanyPage($customerId: ID!, $after: String) {
    customer(id: $customerId) {
      id
      name
      number
      status
      createdAt
      address {
        line1
        line2
        city
        region
        postalCode
        country
      }
      users(first: 50, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            email
            role
            status
            hasSecondFactor
            openSessions
            pendingRequests
            lastSignInAt
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

type Company = NonNullable<CompanyPageData["customer"]>;
type Person = Company["users"]["edges"][number]["node"];

/** The company as the reseller knows it, and its people. */
export function CompanyPage() {
  const { t } = useLingui();
  const { customer, user } = useSignedInViewer();
  const deeds = usePersonDeeds();
  const { can } = useAbilities();
  const [inviting, invite] = useDisclosure(false);
  const { data, error, refetch, fetchMore } = useQuery(CompanyPageQuery, {
    variables: { customerId: customer?.id ?? "" },
    skip: customer === null,
  });
  const company = data?.customer;
  if (!company) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { users, number } = company;
  const people = users.totalCount;
  return (
    <>
      <PageHeader
        title={company.name}
        badge={<StatusBadge status={company.status} />}
        lead={t`Customer ${number}`}
      />
      <Section title={t`Company`}>
        <Facts
          items={[
            { label: t`Customer number`, value: company.number },
            { label: t`Customer since`, value: <DateText value={company.createdAt} /> },
            { label: t`Address`, value: addressText(company.address ?? null) },
          ]}
        />
      </Section>
      <Section
        title={t`People`}
        lead={t`Who may sign in for your company, and what they may do.`}
        actions={
          can("inviteUser") && (
            <Button onClick={invite.open}>
              <Trans>Invite somebody</Trans>
            </Button>
          )
        }
        bare
      >
        <ResourceTable
          label={t`People`}
          columns={columnsFor(can("resendInvitation"), (person) =>
            can("suspendUser") ? (
              <PersonActions person={person} viewerId={user.id} {...deeds} />
            ) : null,
          )}
          rows={users.edges.map(({ node }) => node)}
          rowId={({ id }) => id}
          footer={
            <LoadMore
              shown={users.edges.length}
              total={people}
              counted={t`${plural(people, { one: "# person", other: "# people" })}`}
              onMore={() =>
                void fetchMore({ variables: { after: users.pageInfo.endCursor ?? null } })
              }
            />
          }
        />
      </Section>
      <InviteUserDialog
        customerId={company.id}
        opened={inviting}
        onClose={invite.close}
        onInvited={() => void refetch()}
      />
    </>
  );
}

function columnsFor(
  mayResend: boolean,
  actions: (person: Person) => ReactNode,
): readonly ResourceColumn<Person>[] {
  return [
    { id: "name", header: msg`Name`, cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: "email",
      header: msg`E-mail`,
      cell: ({ email }) => email,
      sortBy: ({ email }) => email,
      wideOnly: true,
    },
    {
      id: "role",
      header: msg`Role`,
      cell: ({ role }) => roleLabel(role),
      sortBy: ({ role }) => role,
    },
    {
      id: "status",
      header: msg`Status`,
      cell: (person) => (
        <>
          <StatusBadge status={person.status} />{" "}
          {mayResend && person.status === "INVITED" && (
            <ResendInvitation userId={person.id} name={person.name} />
          )}{" "}
          {actions(person)}
        </>
      ),
      sortBy: ({ status }) => status,
    },
    {
      id: "lastSignIn",
      header: msg`Last sign-in`,
      cell: ({ lastSignInAt }) => <DateText value={lastSignInAt} show="relative" />,
      sortBy: ({ lastSignInAt }) => lastSignInAt ?? "",
      wideOnly: true,
    },
  ];
}

function addressText(address: Company["address"]) {
  if (!address) return "—";
  const { line1, line2, postalCode, city, region, country } = address;
  return (
    <>
      {[line1, line2].filter(Boolean).join(", ")}
      <br />
      {[`${postalCode} ${city}`, region].filter(Boolean).join(", ")}
      <br />
      {countryName(country)}
    </>
  );
}
