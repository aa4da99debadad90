import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import type { Consequence } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";

const WhatSuspensionConcerns = graphql(`
  query WhatSuspensionConcerns($id: ID!) {
    customer(id: $id) {
      id
      users(first: 1) {
        totalCount
      }
      subscriptions(filter: { status: [ACTIVE] }, first: 1) {
        totalCount
      }
    }
    approvalRequests(filter: { customerId: $id, status: [PENDING] }, first: 1) {
      totalCount
    }
  }
`);

/** What the suspension of a customer does, counted when it is asked; null until then. What cannot be counted right now is said without a number. */
export function useSuspensionConsequences(id: string, asked: boolean): Consequence[] | null {
  const { t } = useLingui();
  const { data, error } = useQuery(WhatSuspensionConcerns, {
    variables: { id },
    skip: !asked,
    fetchPolicy: "network-only",
  });
  if (!data && !error) return null;
  const people = data?.customer?.users?.totalCount;
  const running = data?.customer?.subscriptions?.totalCount;
  const pending = data?.approvalRequests?.totalCount ?? 0;
  return [
    {
      kind: "ends",
      says:
        people === undefined
          ? t`All its people are signed out within seconds and cannot sign in.`
          : t`${plural(people, {
              one: "# person is signed out within seconds and cannot sign in.",
              other: "# people are signed out within seconds and cannot sign in.",
            })}`,
    },
    {
      kind: "warns",
      says:
        running === undefined
          ? t`Its subscriptions run on at the vendors and are billed.`
          : t`${plural(running, {
              one: "# active subscription runs on at its vendor and is billed.",
              other: "# active subscriptions run on at the vendors and are billed.",
            })}`,
    },
    ...(pending === 0
      ? []
      : [
          {
            kind: "warns" as const,
            says: t`${plural(pending, {
              one: "# request of it still waits for a decision.",
              other: "# requests of it still wait for a decision.",
            })}`,
          },
        ]),
    { kind: "stays", says: t`You can reactivate it at any time.` },
  ];
}
