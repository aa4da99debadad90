import { PortalLink } from "@markethall/contracts";
import { Button, IconArrowRight } from "@markethall/ui";
import type { ReactNode } from "react";
import classes from "./customer-page.module.css";

/** From a few of the customer to the whole list, narrowed to it. */
export function AllLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Button
      component={PortalLink}
      to={to}
      size="xs"
      variant="subtle"
      rightSection={<IconArrowRight size={14} aria-hidden className={classes.onwards} />}
    >
      {children}
    </Button>
  );
}
