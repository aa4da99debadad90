import { Trans, useLingui } from "@lingui/react/macro";
import { IconCheck, IconPlus, UnstyledButton } from "@markethall/ui";
import { useComparison } from "./use-comparison.js";
import classes from "./compare-toggle.module.css";

/** Takes a product into the comparison, or out of it. */
export function CompareToggle({ slug, name }: { slug: string; name: string }) {
  const { t } = useLingui();
  const { slugs, isFull, toggle } = useComparison();
  const chosen = slugs.includes(slug);
  return (
    <UnstyledButton
      className={classes.toggle}
      data-some={slugs.length > 0}
      aria-pressed={chosen}
      aria-label={t`Compare ${name}`}
      disabled={isFull && !chosen}
      onClick={() => toggle(slug)}
    >
      {chosen ? <IconCheck size={13} aria-hidden /> : <IconPlus size={13} aria-hidden />}
      <Trans>Compare</Trans>
    </UnstyledButton>
  );
}
