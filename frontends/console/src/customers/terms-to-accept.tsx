import { Trans, useLingui } from "@lingui/react/macro";
import { useSession } from "@markethall/contracts";
import { Callout, CopyField } from "@markethall/ui";
import { PreconditionList, type Precondition } from "../preconditions/precondition-list.js";
import classes from "./customer-page.module.css";

interface TermsToAcceptProps {
  customer: { readonly name: string; readonly readiness?: readonly Precondition[] | null };
  vendorId: string | null;
}

/** What staff can do about terms: nobody accepts them for a customer, but its people can be led there. */
export function TermsToAccept({ customer, vendorId }: TermsToAcceptProps) {
  const { t } = useLingui();
  const { accountName } = useSession();
  const { name } = customer;
  const points = (customer.readiness ?? [])
    .filter(({ code, vendor }) => code === "TERMS_ACCEPTED" && vendor?.id === vendorId)
    .map((point) => ({ ...point, fixPath: null }));
  const portal = new URL("/v2c/company", window.location.origin);
  portal.searchParams.set("accountName", accountName ?? "");
  portal.searchParams.set("fix", "terms");
  return (
    <div className={classes.stack}>
      <PreconditionList label={t`Terms to accept`} preconditions={points} />
      <Callout title={t`Only the customer can accept terms`}>
        <Trans>
          An admin or buyer of {name} accepts them in the portal. Send this link; the point is done
          here as soon as they have.
        </Trans>
      </Callout>
      <CopyField label={t`link to the terms`} value={portal.href} />
    </div>
  );
}
