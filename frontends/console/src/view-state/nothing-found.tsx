import { Trans, useLingui } from "@lingui/react/macro";
import { Button, EmptyState } from "@markethall/ui";
import type { ReactNode } from "react";
import { useViewState } from "./use-view-state.js";

interface NothingFoundProps {
  icon: ReactNode;
  /** Names in the address that narrow the list. */
  filters: readonly string[];
  /** When there is nothing even without filters. */
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** An empty list: because of its filters, which can be cleared, or because there is nothing yet. */
export function NothingFound({ icon, filters, title, children, action }: NothingFoundProps) {
  const state = useViewState();
  const { t } = useLingui();
  if (!state.has(...filters)) {
    return (
      <EmptyState icon={icon} title={title} action={action}>
        {children}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t`Nothing matches`}
      action={
        <Button variant="default" onClick={() => state.clear(...filters)}>
          <Trans>Clear the filters</Trans>
        </Button>
      }
    >
      <Trans>Try another word, or fewer filters.</Trans>
    </EmptyState>
  );
}
