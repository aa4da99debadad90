import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useStorefront } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { Anchor, EmptyState, ErrorState, IconUsers, LoadingState } from "@markethall/ui";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { SignUpNextStep } from "../gql/graphql.js";
import { AccessFrame } from "./access-frame.js";
import { NextStep } from "./next-step.js";
import { SignUpForm } from "./sign-up-form.js";

const SignUpPageQuery = graphql(`
  query SignUpPage($accountName: String!) {
    storefront(accountName: $accountName) {
      id
      signUpForm {
        available
        requireAddress
        requireEula
        eula {
          id
          title
          version
          body
        }
      }
    }
  }
`);

/** A company signs itself up, by what this reseller asks for. */
export function SignUpPage() {
  const { t } = useLingui();
  const { accountName, displayName } = useStorefront();
  const { data, error, refetch } = useQuery(SignUpPageQuery, { variables: { accountName } });
  const [done, setDone] = useState<{ step: SignUpNextStep; email: string } | null>(null);
  const asked = data?.storefront?.signUpForm;

  return (
    <AccessFrame
      title={done ? t`Thank you` : t`Sign up your company`}
      lead={done ? undefined : t`and order cloud services from ${displayName}`}
      aside={!done && <SignInHint />}
    >
      {content()}
    </AccessFrame>
  );

  function content() {
    if (done) return <NextStep step={done.step} email={done.email} />;
    if (error && !asked)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!asked) return <LoadingState shape="table" rows={5} />;
    if (!asked.available) return <NotOpen />;
    return <SignUpForm asked={asked} onDone={(step, email) => setDone({ step, email })} />;
  }
}

function NotOpen() {
  const { t } = useLingui();
  const { displayName, branding } = useStorefront();
  const { supportEmail } = branding;
  return (
    <EmptyState
      icon={<IconUsers size={22} />}
      title={t`Sign-up is by invitation`}
      action={
        supportEmail && (
          <Anchor href={`mailto:${supportEmail}`}>
            <Trans>Write to {supportEmail}</Trans>
          </Anchor>
        )
      }
    >
      <Trans>{displayName} opens accounts for its customers itself. Ask for one.</Trans>
    </EmptyState>
  );
}

function SignInHint() {
  return (
    <Trans>
      Your company has an account already?{" "}
      <Anchor component={PortalLink} to="/v2c/sign-in" inherit>
        Sign in
      </Anchor>{" "}
      or{" "}
      <Anchor component={PortalLink} to="/v2c/request-access" inherit>
        ask to join it
      </Anchor>
      .
    </Trans>
  );
}
