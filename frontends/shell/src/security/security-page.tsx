import { useLingui } from "@lingui/react/macro";
import { useSession } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState, PageHeader } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { AuthenticatorAppSection } from "./authenticator-app.js";
import { Passkeys } from "./passkeys.js";
import { RecoveryCodes } from "./recovery-codes.js";
import { Sessions } from "./sessions.js";

graphql(`
  fragment SecurityPage_AccountSecurity on AccountSecurity {
    authenticatorApp {
      addedAt
    }
    passkeys {
      id
      name
      createdAt
      lastUsedAt
    }
    recoveryCodesLeft
    sessions {
      id
      device
      ip
      createdAt
      lastSeenAt
      isCurrent
    }
  }
`);

const SecurityPageQuery = graphql(`
  query SecurityPage {
    accountSecurity {
      ...SecurityPage_AccountSecurity @unmask
    }
  }
`);

/** How one comes in, and where one is signed in. */
export function SecurityPage() {
  const { t } = useLingui();
  const { audience } = useSession();
  const { data, error, refetch } = useQuery(SecurityPageQuery, {
    fetchPolicy: "cache-and-network",
  });
  const security = data?.accountSecurity;
  const hasFactor = Boolean(security?.authenticatorApp) || (security?.passkeys.length ?? 0) > 0;
  return (
    <>
      <PageHeader
        title={t`Sign-in and security`}
        lead={t`A second factor keeps your account yours when your password gets out.`}
        crumbs={[
          {
            label: t`Your profile`,
            to: audience === "portal" ? "/v2c/profile" : "/console/profile",
          },
        ]}
      />
      {security ? (
        <>
          <AuthenticatorAppSection addedAt={security.authenticatorApp?.addedAt ?? null} />
          <Passkeys passkeys={security.passkeys} />
          {hasFactor && <RecoveryCodes left={security.recoveryCodesLeft} />}
          <Sessions sessions={security.sessions} />
        </>
      ) : error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" rows={6} label={t`Loading your security`} />
      )}
    </>
  );
}
