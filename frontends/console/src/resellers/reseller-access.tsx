import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { problemOf, useMutation } from "@markethall/graph-client";
import { ConfirmAction } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import type { ResellerAccess_ResellerFragment } from "../gql/graphql.js";

graphql(`
  fragment ResellerAccess_Reseller on Reseller {
    id
    displayName
    status
    extent {
      customers
      people
      openSessions
      apiClients
    }
  }
`);

const SuspendReseller = graphql(`
  mutation SuspendReseller($input: SuspendResellerInput!) {
    suspendReseller(input: $input) {
      __typename
      ... on SuspendResellerSuccess {
        reseller {
          id
          status
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const ReactivateReseller = graphql(`
  mutation ReactivateReseller($input: ReactivateResellerInput!) {
    reactivateReseller(input: $input) {
      __typename
      ... on ReactivateResellerSuccess {
        reseller {
          id
          status
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

/** Closes a reseller's portal and console, or opens them again, after saying what that does. */
export function ResellerAccess({ reseller }: { reseller: ResellerAccess_ResellerFragment }) {
  const { t } = useLingui();
  const [suspend] = useMutation(SuspendReseller);
  const [reactivate] = useMutation(ReactivateReseller);
  const { id, displayName, extent } = reseller;
  const { customers, people, openSessions, apiClients } = extent;
  const variables = { input: { resellerId: id } };
  if (reseller.status === "SUSPENDED") {
    return (
      <ConfirmAction
        label={t`Resume`}
        title={t`Resume ${displayName}`}
        consequences={[
          { kind: "stays", says: t`Its portal and console open again at once.` },
          {
            kind: "stays",
            says: t`Its staff, its customers and partners' programs sign in anew; nothing of theirs was lost.`,
          },
        ]}
        confirmLabel={t`Resume reseller`}
        onConfirm={async () => {
          const { data, error } = await reactivate({ variables });
          return problemOf(data?.reactivateReseller, error);
        }}
        done={t`${displayName} is open again.`}
      />
    );
  }
  return (
    <ConfirmAction
      label={t`Suspend`}
      title={t`Suspend ${displayName}`}
      consequences={[
        t`${plural(people, {
          one: "# person of its own and of its customers cannot sign in any more.",
          other: "# people of its own and of its customers cannot sign in any more.",
        })}`,
        t`${plural(openSessions, {
          one: "# open session ends within seconds.",
          other: "# open sessions end within seconds.",
        })}`,
        t`${plural(customers, {
          one: "The portal of its # customer says that it is closed; nothing can be ordered there.",
          other:
            "The portal of its # customers says that it is closed; nothing can be ordered there.",
        })}`,
        ...(apiClients === 0
          ? []
          : [
              t`${plural(apiClients, {
                one: "# partner's program gets no token any more.",
                other: "# partners' programs get no token any more.",
              })}`,
            ]),
        { kind: "warns", says: t`What its customers hold at vendors runs on and is billed.` },
        { kind: "stays", says: t`You can resume it at any time.` },
      ]}
      typed={displayName}
      confirmLabel={t`Suspend reseller`}
      dangerous
      onConfirm={async () => {
        const { data, error } = await suspend({ variables });
        return problemOf(data?.suspendReseller, error);
      }}
      done={t`${displayName} is suspended.`}
    />
  );
}
