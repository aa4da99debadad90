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
      }
    }
  }
`);

/** Closes a reseller's portal and console, or opens them again, after saying what that does. */
export function ResellerAccess({ reseller }: { reseller: ResellerAccess_ResellerFragment }) {
  const { t } = useLingui();
  const [suspend] = useMutation(SuspendReseller);
  const [reactivate] = useMutation(ReactivateReseller);
  const { id, displayName } = reseller;
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
        t`All staff and customers of ${displayName} are signed out within seconds, and partners' programs with them.`,
        t`Its portal says that it is closed. Nobody can sign in or order there.`,
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
