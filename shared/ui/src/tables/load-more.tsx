import { Button } from "@mantine/core";
import { countOf, formatNumber } from "../values/format.js";

interface LoadMoreProps {
  shown: number;
  total: number;
  /** The thing that is listed, in the singular: "order". */
  noun: string;
  plural?: string;
  busy?: boolean;
  onMore?: (() => void) | null;
}

/** How much of a list is there, and a button for more of it. Goes into a table's footer. */
export function LoadMore({ shown, total, noun, plural, busy = false, onMore }: LoadMoreProps) {
  const all = countOf(total, noun, plural);
  return (
    <>
      <span>{shown < total ? `${formatNumber(shown)} of ${all}` : all}</span>
      {onMore != null && shown < total && (
        <Button variant="default" size="xs" loading={busy} onClick={onMore}>
          Load more
        </Button>
      )}
    </>
  );
}
