import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useStorefront } from "@markethall/contracts";
import { Button, EmptyState, IconCheck, IconClock, IconMail } from "@markethall/ui";
import type { SignUpNextStep } from "../gql/graphql.js";

/** What comes after signing up, told so that nobody wonders whether something is missing. */
export function NextStep({ step, email }: { step: SignUpNextStep; email?: string }) {
  const { t } = useLingui();
  const { displayName } = useStorefront();
  switch (step) {
    case "VALIDATE_EMAIL":
      return (
        <EmptyState icon={<IconMail size={22} />} title={t`Look into your mail`}>
          {email === undefined ? (
            <Trans>
              We sent a link. Open it to confirm your address. It may take a minute, and may land
              among the junk.
            </Trans>
          ) : (
            <Trans>
              We sent a link to {email}. Open it to confirm your address. It may take a minute, and
              may land among the junk.
            </Trans>
          )}
        </EmptyState>
      );
    case "AWAIT_APPROVAL":
      return (
        <EmptyState icon={<IconClock size={22} />} title={t`${displayName} looks at your request`}>
          <Trans>
            We write to you as soon as your account is open. You need not do anything until then.
          </Trans>
        </EmptyState>
      );
    case "SIGN_IN":
      return (
        <EmptyState
          icon={<IconCheck size={22} />}
          title={t`Your account is open`}
          action={
            <Button component={PortalLink} to="/v2c/sign-in" size="md">
              <Trans>Sign in</Trans>
            </Button>
          }
        >
          <Trans>Sign in with your address and your password.</Trans>
        </EmptyState>
      );
  }
}
