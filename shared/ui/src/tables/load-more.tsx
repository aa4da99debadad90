import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { countOf, formatNumber } from "../values/format.js";

interface LoadMoreProps {
  shown: number;
  total: number;
  /** All of them, counted in the reader's language: `12 orders`. */
  counted?: string;
  /** The thing that is listed, in the singular and in English: "order". For what is not counted by the caller. */
  noun?: string;
  plural?: string;
  busy?: boolean;
  onMore?: (() => void) | null;
}

/** How much of a list is there, and a button for more of it. Goes into a table's footer. */
export function LoadMore(props: LoadMoreProps) {
  const { shown, total, counted, noun, plural, busy = false, onMore } = props;
  const all = counted ?? (noun === undefined ? formatNumber(total) : countOf(total, noun, plural));
  const count = formatNumber(shown);
  return (
    <>
      <span>
        {shown < total ? (
          <Trans>
            {count} of {all}
          </Trans>
        ) : (
          all
        )}
      </span>
      {onMore != null && shown < total && (
        <Button variant="default" size="xs" loading={busy} onClick={onMore}>
          <Trans>Load more</Trans>
        </Button>
      )}
    </>
  );
}
