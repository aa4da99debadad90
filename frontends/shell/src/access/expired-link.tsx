import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Anchor, Button } from "@markethall/ui";
import { AccessFrame } from "./access-frame.js";

interface ExpiredLinkProps {
  /** Where a new link can be had. */
  again: string;
  label: string;
}

/** A link from a mail that is too old, was used, or is not whole. */
export function ExpiredLink({ again, label }: ExpiredLinkProps) {
  const { t } = useLingui();
  return (
    <AccessFrame
      title={t`This link no longer works`}
      lead={t`It may be too old, used already, or replaced by a newer one. Look for the newest mail.`}
      aside={
        <Anchor component={PortalLink} to="/v2c/sign-in" inherit>
          <Trans>Back to sign in</Trans>
        </Anchor>
      }
    >
      <Button component={PortalLink} to={again} variant="default" fullWidth size="md">
        {label}
      </Button>
    </AccessFrame>
  );
}
