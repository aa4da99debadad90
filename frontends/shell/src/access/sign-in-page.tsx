import { Trans, useLingui } from "@lingui/react/macro";
import {
  Navigate,
  PortalLink,
  usePortalPath,
  useSearchParams,
  useSession,
} from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Anchor, Button, FormErrors, Stack, TextInput } from "@markethall/ui";
import { FormStack, isEmail, isRequired, PasswordInput, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { isStaff } from "../frame/staff.js";
import { graphql } from "../gql/index.js";
import { AccessFrame } from "./access-frame.js";
import { landingOf } from "./landing.js";
import { PasskeySignIn } from "./passkey-sign-in.js";
import { refusalText } from "./refusal-text.js";
import { SecondStep, type SecondStepFacts } from "./second-step.js";
import type { SignedInViewer } from "./signed-in.js";

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ...SignedIn_SignInSuccess @unmask
      ... on SecondFactorRequired {
        challenge
        methods
        passkeyOptions
      }
      ... on SignInRefused {
        message
        retryAfterSeconds
      }
    }
  }
`);

/** Sign-in to a portal by address and password, and to the console for staff. */
export function SignInPage() {
  const session = useSession();
  const path = usePortalPath();
  const { viewer } = session;
  if (session.audience === "portal" && viewer !== null)
    return <Navigate to={path("/v2c")} replace />;
  if (session.audience === "console" && isStaff(viewer)) return <Navigate to="/console" replace />;
  return <SignInForm />;
}

function SignInForm() {
  const { t } = useLingui();
  const { storefront } = useSession();
  const name = storefront?.displayName;
  const [params] = useSearchParams();
  const [step, setStep] = useState<SecondStepFacts | null>(null);

  function handleSignedIn(viewer: SignedInViewer) {
    // A whole new page: nothing that the visitor before could see stays in memory.
    window.location.assign(landingOf(viewer, params.get("next")));
  }

  if (step !== null) {
    return (
      <AccessFrame title={t`Show that it is you`} lead={t`Your account has a second factor.`}>
        <SecondStep step={step} onSignedIn={handleSignedIn} onStartAgain={() => setStep(null)} />
      </AccessFrame>
    );
  }
  return (
    <AccessFrame
      title={t`Sign in`}
      lead={name === undefined ? t`to the console` : t`to ${name}`}
      aside={storefront?.features.signUp && <SignUpHint />}
    >
      <PasswordStep onSignedIn={handleSignedIn} onSecondStep={setStep} />
    </AccessFrame>
  );
}

interface PasswordStepProps {
  onSignedIn: (viewer: SignedInViewer) => void;
  onSecondStep: (step: SecondStepFacts) => void;
}

function PasswordStep({ onSignedIn, onSecondStep }: PasswordStepProps) {
  const { t } = useLingui();
  const { audience, accountName } = useSession();
  const [signIn, { loading, error }] = useMutation(SignIn);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: { email: isEmail, password: isRequired(t`Enter your password.`) },
  });

  async function submit({ email, password }: { email: string; password: string }) {
    setRefusal(null);
    const portal = audience === "portal" ? accountName : null;
    const { data } = await signIn({
      variables: { input: { accountName: portal, email: email.trim(), password } },
    });
    const result = data?.signIn;
    if (result?.__typename === "SignInSuccess") {
      setLeaving(true);
      onSignedIn(result.viewer);
    } else if (result?.__typename === "SecondFactorRequired") onSecondStep(result);
    else if (result) setRefusal(refusalText(result));
  }

  return (
    <>
      <FormStack label={t`Sign in`} onSubmit={form.onSubmit((values) => void submit(values))}>
        <TextInput
          label={t`E-mail address`}
          type="email"
          autoComplete="username"
          autoFocus
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={t`Password`}
          autoComplete="current-password"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <FormErrors messages={[refusal, error && readError(error)]} />
        <Button type="submit" fullWidth size="md" loading={loading || leaving}>
          <Trans>Sign in</Trans>
        </Button>
      </FormStack>
      <Stack gap="sm" mt="sm">
        <PasskeySignIn onSignedIn={onSignedIn} />
        {audience === "portal" && (
          <Anchor component={PortalLink} to="/v2c/forgot-password" size="sm" ta="center">
            <Trans>Forgot your password?</Trans>
          </Anchor>
        )}
      </Stack>
    </>
  );
}

function SignUpHint() {
  return (
    <Trans>
      New here?{" "}
      <Anchor component={PortalLink} to="/v2c/sign-up" inherit>
        Sign up your company
      </Anchor>{" "}
      or{" "}
      <Anchor component={PortalLink} to="/v2c/request-access" inherit>
        join a company that is a customer
      </Anchor>
      .
    </Trans>
  );
}
