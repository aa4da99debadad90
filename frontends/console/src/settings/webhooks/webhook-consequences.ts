import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import type { Consequence } from "@markethall/ui/overlays";
import { graphql } from "../../gql/index.js";

const WhatWaitsForEndpoint = graphql(`
  query WhatWaitsForEndpoint($id: ID!) {
    webhookEndpoint(id: $id) {
      id
      pending: deliveries(status: PENDING, first: 1) {
        totalCount
      }
      kept: deliveries(first: 1) {
        totalCount
      }
    }
  }
`);

/** What ending or stopping an endpoint does to its messages, counted when it is asked; null until then. What cannot be counted right now is said without a number. */
export function useWebhookConsequences(
  id: string,
  asked: "disable" | "delete" | null,
): Consequence[] | null {
  const { t } = useLingui();
  const { data, error } = useQuery(WhatWaitsForEndpoint, {
    variables: { id },
    skip: asked === null,
    fetchPolicy: "network-only",
  });
  if (!data && !error) return null;
  const pending = data?.webhookEndpoint?.pending.totalCount;
  const kept = data?.webhookEndpoint?.kept.totalCount;
  if (asked === "disable") {
    return [
      { kind: "ends", says: t`It is told about nothing until it is enabled again.` },
      pending === 0
        ? { kind: "stays", says: t`No message waits for it now.` }
        : {
            kind: "warns",
            says:
              pending === undefined
                ? t`What waits for it is given up; you can replay it later.`
                : t`${plural(pending, {
                    one: "# message that waits for it is given up; you can replay it later.",
                    other: "# messages that wait for it are given up; you can replay them later.",
                  })}`,
          },
    ];
  }
  return [
    ...(pending === undefined || pending === 0
      ? []
      : [
          {
            kind: "ends" as const,
            says: t`${plural(pending, {
              one: "# message that waits for it is never sent.",
              other: "# messages that wait for it are never sent.",
            })}`,
          },
        ]),
    {
      kind: "ends",
      says:
        kept === undefined
          ? t`Its secret and the log of its deliveries are deleted, too.`
          : t`${plural(kept, {
              one: "Its secret and the log of # delivery are deleted, too.",
              other: "Its secret and the log of # deliveries are deleted, too.",
            })}`,
    },
    { kind: "warns", says: t`This cannot be undone.` },
  ];
}
