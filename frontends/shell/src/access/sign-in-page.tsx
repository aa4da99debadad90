import {
  Navigate,
  PortalLink,
  usePortalPath,
  useSearchParams,
  useSession,
} from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Anchor, Button, countOf, FormErrors, TextInput } from "@markethall/ui";
import { FormStack, isEmail, isRequired, PasswordInput, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { isStaff } from "../frame/staff.js";
import { graphql } from "../gql/index.js";
import { AccessFrame } from "./access-frame.js";
import { landingOf } from "./landing.js";

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInSuccess {
        viewer {
          user {
            id
            role
          }
          reseller {
            id
            accountName
          }
          permissions
        }
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
  const { audience, accountName, storefront } = useSession();
  const [params] = useSearchParams();
  const [signIn, { loading, error }] = useMutation(SignIn);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: { email: isEmail, password: isRequired("Enter your password.") },
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
      // A whole new page: nothing that the visitor before could see stays in memory.
      window.location.assign(landingOf(result.viewer, params.get("next")));
    } else if (result?.__typename === "SignInRefused") {
      setRefusal(withPause(result.message, result.retryAfterSeconds ?? null));
    } else if (result) {
      setRefusal("This account asks for a second factor, which this page cannot take yet.");
    }
  }

  return (
    <AccessFrame
      title="Sign in"
      lead={storefront ? `to ${storefront.displayName}` : "to the console"}
      aside={storefront?.features.signUp && <SignUpHint />}
    >
      <FormStack label="Sign in" onSubmit={form.onSubmit((values) => void submit(values))}>
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          autoFocus
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <FormErrors messages={[refusal, error && readError(error)]} />
        <Button type="submit" fullWidth size="md" loading={loading || leaving}>
          Sign in
        </Button>
        {audience === "portal" && (
          <Anchor component={PortalLink} to="/v2c/forgot-password" size="sm" ta="center">
            Forgot your password?
          </Anchor>
        )}
      </FormStack>
    </AccessFrame>
  );
}

function SignUpHint() {
  return (
    <>
      New here?{" "}
      <Anchor component={PortalLink} to="/v2c/sign-up" inherit>
        Sign up your company
      </Anchor>{" "}
      or{" "}
      <Anchor component={PortalLink} to="/v2c/request-access" inherit>
        join a company that is a customer
      </Anchor>
      .
    </>
  );
}

function withPause(message: string, seconds: number | null): string {
  return seconds === null
    ? message
    : `${message} Try again in ${countOf(Math.ceil(seconds / 60), "minute")}.`;
}
