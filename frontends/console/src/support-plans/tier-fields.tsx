import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, IconPlus, IconTrash, TextInput } from "@markethall/ui";
import type { UseFormReturnType } from "@markethall/ui/forms";
import type { SupportPlanValues } from "./support-plan-values.js";
import classes from "./support-plans.module.css";

/** Tiers in ascending order, the last without an end; a boundary belongs to the lower tier. */
export function TierFields({ form }: { form: UseFormReturnType<SupportPlanValues> }) {
  const { t } = useLingui();
  const { tiers } = form.values;
  const last = tiers.length - 1;
  const problem = form.errors.tiers;
  return (
    <div role="group" aria-label={t`Tiers`} className={classes.tiers}>
      <span className={classes.label}>
        <Trans>Tiers</Trans>
      </span>
      {tiers.map((_, index) => (
        <div key={index} className={classes.tier}>
          <TextInput
            aria-label={t`Tier ${index + 1}: percent`}
            inputMode="decimal"
            rightSection="%"
            {...form.getInputProps(`tiers.${index}.percent`)}
          />
          {index === last ? (
            <span className={classes.rest}>{tiers.length === 1 ? t`of all` : t`above`}</span>
          ) : (
            <TextInput
              aria-label={t`Tier ${index + 1}: up to and including`}
              leftSection={t`to`}
              inputMode="decimal"
              {...form.getInputProps(`tiers.${index}.upTo`)}
            />
          )}
          {index !== last && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t`Remove tier ${index + 1}`}
              onClick={() => form.removeListItem("tiers", index)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem("tiers", { upTo: "", percent: "" }, last)}
        >
          <Trans>Add a tier</Trans>
        </Button>
      </div>
    </div>
  );
}
