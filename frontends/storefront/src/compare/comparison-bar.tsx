import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Button } from "@markethall/ui";
import { useComparison, withCompared } from "./use-comparison.js";
import classes from "./comparison-bar.module.css";

/** What is chosen to be compared so far, at the foot of the window, and the way to it. Nothing while nothing is. */
export function ComparisonBar() {
  const { t } = useLingui();
  const { slugs, isFull, clear } = useComparison();
  const count = slugs.length;
  if (count === 0) return null;
  return (
    <aside className={classes.bar} aria-label={t`Comparison`}>
      <span className={classes.said} role="status">
        {isFull ? (
          <Trans>{count} products, as many as can be compared</Trans>
        ) : (
          <Plural value={count} one="# product to compare" other="# products to compare" />
        )}
      </span>
      <Button size="xs" variant="default" onClick={clear}>
        <Trans>Clear</Trans>
      </Button>
      {count > 1 ? (
        <Button size="xs" component={PortalLink} to={withCompared("/v2c/catalog/compare", slugs)}>
          <Trans>Compare</Trans>
        </Button>
      ) : (
        <span className={classes.hint}>
          <Trans>Choose one more.</Trans>
        </span>
      )}
    </aside>
  );
}
