import { Trans } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Button, EmptyState, IconBox } from "@markethall/ui";

interface MissingProps {
  /** Names what is missing: "There is no such order". */
  title: string;
  to: string;
  /** Where `to` leads. */
  label: string;
}

/** What the address names is not there, or not for this visitor; the two look the same. */
export function Missing({ title, to, label }: MissingProps) {
  return (
    <EmptyState
      wholePage
      icon={<IconBox size={22} />}
      title={title}
      action={
        <Button component={PortalLink} to={to} variant="default">
          {label}
        </Button>
      }
    >
      <Trans>It may have been taken from the shelf, or the address may be mistyped.</Trans>
    </EmptyState>
  );
}
