import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { DetailDrawer } from "@markethall/ui/overlays";
import { useState } from "react";
import { AuthorizeVendor } from "./authorize-vendor.js";
import type { CustomerOnPage } from "./customer-page.js";
import { chosenMend, mended, type Mend } from "./mend-choice.js";
import { TermsToAccept } from "./terms-to-accept.js";

interface AuthorizeVendorDrawerProps {
  customer: CustomerOnPage;
  onSaved: () => void;
}

/** Mends in place: opened by the address, at the field that the link is about. */
export function AuthorizeVendorDrawer({ customer, onSaved }: AuthorizeVendorDrawerProps) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const mend = chosenMend(params);
  const [shown, setShown] = useState<Mend | null>(mend);
  if (mend !== null && (mend.vendorId !== shown?.vendorId || mend.code !== shown?.code))
    setShown(mend);
  const close = () => setParams((known) => mended(known), { replace: true });
  const known = customer.vendorAuthorizations?.find(({ vendor }) => vendor.id === shown?.vendorId);
  const aboutTerms = shown?.code === "TERMS_ACCEPTED";
  return (
    <DetailDrawer
      opened={mend !== null}
      onClose={close}
      title={aboutTerms ? t`Terms to accept` : (known?.vendor.name ?? t`Authorise a vendor`)}
    >
      {shown !== null &&
        (aboutTerms ? (
          <TermsToAccept customer={customer} vendorId={shown.vendorId} />
        ) : (
          <AuthorizeVendor customer={customer} mend={shown} onClose={close} onSaved={onSaved} />
        ))}
    </DetailDrawer>
  );
}
