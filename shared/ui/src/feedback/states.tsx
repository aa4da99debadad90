import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { IconAlertTriangle } from "../icons.js";
import classes from "./states.module.css";

interface EmptyStateProps {
  title: string;
  /** Why it is empty, or what will stand here. */
  children?: ReactNode;
  icon?: ReactNode;
  /** The way on: a button or a link. */
  action?: ReactNode;
  /** It is all that the page says, so its title is the page's. */
  wholePage?: boolean;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children, icon, action, wholePage = false }: EmptyStateProps) {
  const Title = wholePage ? "h1" : "h2";
  return (
    <div className={classes.state}>
      {icon !== undefined && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title className={classes.title}>{title}</Title>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  title?: string;
  /** What happened, as a sentence: `readError(error)`. */
  message: string;
  onRetry?: () => void;
  /** Another way on, beside "Try again". */
  action?: ReactNode;
  /** It is all that the page says, so its title is the page's. */
  wholePage?: boolean;
}

/** It did not work: what happened and the way on. */
export function ErrorState({
  title,
  message,
  onRetry,
  action,
  wholePage = false,
}: ErrorStateProps) {
  const { t } = useLingui();
  const Title = wholePage ? "h1" : "h2";
  return (
    <div className={classes.state} role="alert">
      <div className={classes.icon} data-tone="bad" aria-hidden>
        <IconAlertTriangle size={22} />
      </div>
      <Title className={classes.title}>{title ?? t`This could not be shown`}</Title>
      <p className={classes.text}>{message}</p>
      <div className={classes.action}>
        {onRetry !== undefined && (
          <Button variant="default" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        )}
        {action}
      </div>
    </div>
  );
}

interface LoadingStateProps {
  /** The shape that is coming, so that nothing jumps when it is there. */
  shape?: "page" | "table" | "cards" | "text";
  rows?: number;
  label?: string;
}

/** Grey shapes where the content will stand. */
export function LoadingState({ shape = "page", rows = 6, label }: LoadingStateProps) {
  const { t } = useLingui();
  return (
    <div
      role="status"
      aria-label={label ?? t`Loading`}
      className={classes.loading}
      data-shape={shape}
    >
      {shape === "page" && (
        <>
          <Skeleton height={30} width="34%" />
          <Skeleton height={16} width="52%" />
        </>
      )}
      <div className={classes.shapes} data-shape={shape}>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton
            key={row}
            height={shape === "cards" ? 190 : shape === "text" ? 14 : 36}
            radius="md"
          />
        ))}
      </div>
    </div>
  );
}
