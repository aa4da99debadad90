import { useSession } from "@markethall/contracts";
import { FocusFrame } from "@markethall/ui";
import { useEffect, type ReactNode } from "react";
import { DisplayChoices } from "../display/display-choices.js";

interface AccessFrameProps {
  title: string;
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** A page of the way in, under the reseller's sign, or the platform's in the console. */
export function AccessFrame({ title, lead, aside, children }: AccessFrameProps) {
  const { storefront, audience } = useSession();
  const name = storefront?.displayName ?? "Markethall";
  useEffect(
    function nameTheTab() {
      document.title = `${title} · ${name}`;
    },
    [title, name],
  );
  return (
    <FocusFrame
      name={name}
      logoUrl={storefront?.branding.logoUrl ?? null}
      homePath={audience === "portal" ? "/v2c" : "/console"}
      title={title}
      lead={lead}
      aside={aside}
      display={<DisplayChoices />}
    >
      {children}
    </FocusFrame>
  );
}
