import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { formatNumber } from "../values/format.js";

interface LoadMoreProps {
  shown: number;
  total: number;
  /** All of them, counted in the reader's language: `12 orders`. */
  counted: string;
  busy?: boolean;
  onMore?: (() => void) | null;
}

/** How much of a list is there, and a button for more of it. Goes into a table's footer. */
export function LoadMore({ shown, total, counted, busy = false, onMore }: LoadMoreProps) {
  const count = formatNumber(shown);
  return (
    <>
      <span>
        {shown < total ? (
          <Trans>
            {count} of {counted}
          </Trans>
        ) : (
          counted
        )}
      </span>
      {onMore != null && shown < total && (
        <Button variant="default" size="xs" loading={busy} onClick={onMore} data-chrome>
          <Trans>Load more</Trans>
        </Button>
      )}
    </>
  );
}
