import { useLingui } from "@lingui/react/macro";
import { ErrorState } from "@markethall/ui";
import { Component, type ReactNode } from "react";

interface RemoteBoundaryProps {
  onRetry: () => void;
  /** Shows nothing instead of the problem, for parts that a page can do without. */
  silent?: boolean;
  children: ReactNode;
}

/** Keeps a page that breaks from taking the frame and the other pages with it. */
export class RemoteBoundary extends Component<RemoteBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ failed: false });
  };

  override render() {
    if (!this.state.failed) return this.props.children;
    if (this.props.silent) return null;
    return <Stopped onRetry={this.retry} />;
  }
}

function Stopped({ onRetry }: { onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <ErrorState
      wholePage
      title={t`This page stopped working`}
      message={t`The rest of the portal still works. Try again, or come back in a moment.`}
      onRetry={onRetry}
    />
  );
}
