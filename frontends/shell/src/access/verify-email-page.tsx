import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors } from "@markethall/ui";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { AccessFrame } from "./access-frame.js";
import { ExpiredLink } from "./expired-link.js";
import { NextStep } from "./next-step.js";

const VerifyEmail = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      __typename
      ... on VerifyEmailSuccess {
        nextStep
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

/**
 * Confirms an address by the link in a mail. It takes a click, because mail scanners open links and
 * the link works once.
 */
export function VerifyEmailPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const token = params.get("token");
  const [verify, { data, loading, error }] = useMutation(VerifyEmail);
  const [clicked, setClicked] = useState(false);
  const result = data?.verifyEmail;

  if (token === null || result?.__typename === "LinkExpiredError") {
    return <ExpiredLink again="/v2c/sign-up" label={t`Sign up again`} />;
  }
  if (result?.__typename === "VerifyEmailSuccess") {
    return (
      <AccessFrame title={t`Your address is confirmed`}>
        <NextStep step={result.nextStep} />
      </AccessFrame>
    );
  }
  return (
    <AccessFrame
      title={t`Confirm your address`}
      lead={t`One click, and we know that mail reaches you.`}
    >
      <FormErrors messages={[error && clicked && !loading ? readError(error) : null]} />
      <Button
        mt="md"
        fullWidth
        size="md"
        loading={loading}
        onClick={() => {
          setClicked(true);
          void verify({ variables: { input: { token } } });
        }}
      >
        <Trans>Confirm my address</Trans>
      </Button>
    </AccessFrame>
  );
}
