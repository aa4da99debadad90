import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { readinessText } from "@markethall/graph-client";
import { Callout } from "@markethall/ui";
import classes from "./checkout-refusal.module.css";

interface Missing {
  readonly code: string;
  readonly explanation: string;
  readonly vendor?: { readonly id: string; readonly name: string } | null;
}

/** What has to be set up before the company can order, before somebody has filled in everything. Terms have a step of their own. */
export function NotReady({ missing }: { missing: readonly Missing[] }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const open = missing.filter(({ code }) => code !== "TERMS_ACCEPTED");
  if (open.length === 0) return null;
  return (
    <div className={classes.ahead}>
      <Callout tone="warn" title={t`Your company cannot order yet`}>
        <ul className={classes.missing}>
          {open.map((point) => (
            <li key={`${point.code} ${point.vendor?.id}`}>
              {readinessText({ ...point, satisfied: false })}
            </li>
          ))}
        </ul>
        <Trans>We set this up for you. Your cart stays as it is.</Trans>
        {can("createSupportRequest") && (
          <>
            {" "}
            <PortalLink to="/v2c/support">
              <Trans>Ask us to hurry</Trans>
            </PortalLink>
          </>
        )}
      </Callout>
    </div>
  );
}
