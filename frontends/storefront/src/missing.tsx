import { PortalLink } from "@markethall/contracts";
import { Button, EmptyState, IconBox } from "@markethall/ui";

/** What the address names is not there, or not for this visitor; the two look the same. */
export function Missing({ what, to, label }: { what: string; to: string; label: string }) {
  return (
    <EmptyState
      wholePage
      icon={<IconBox size={22} />}
      title={`There is no such ${what}`}
      action={
        <Button component={PortalLink} to={to} variant="default">
          {label}
        </Button>
      }
    >
      It may have been taken from the shelf, or the address may be mistyped.
    </EmptyState>
  );
}
