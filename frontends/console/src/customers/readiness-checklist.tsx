import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { Button, Callout, IconAlertTriangle, IconCheck, IconChevronDown } from "@markethall/ui";
import { MendInPlace } from "../preconditions/mend-in-place.js";
import { PreconditionList } from "../preconditions/precondition-list.js";
import type { CustomerOnPage } from "./customer-page.js";
import { readinessOf } from "./ready-vendors.js";
import classes from "./readiness-checklist.module.css";

interface ReadinessChecklistProps {
  customer: CustomerOnPage;
  /** To be read anew: something was mended, or the list could not be read. */
  onAgain: () => void;
}

/** Whether the customer can order, and what is missing, each mended here; one line once nothing is. */
export function ReadinessChecklist({ customer, onAgain }: ReadinessChecklistProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { readiness } = customer;
  const label = t`What it needs to order`;
  if (!readiness) {
    return (
      <Callout
        title={t`Whether it can order is not known right now`}
        action={
          <Button size="xs" variant="default" onClick={onAgain}>
            <Trans>Try again</Trans>
          </Button>
        }
      />
    );
  }
  const { open, done, from } = readinessOf(readiness);
  if (open === 0) {
    return (
      <details className={classes.ready}>
        <summary>
          <span className={classes.mark} data-open={false} aria-hidden>
            <IconCheck size={14} />
          </span>
          <span className={classes.says}>
            {from === null ? (
              <Trans>Can order</Trans>
            ) : (
              <Trans>
                <strong>Can order</strong> from {from}
              </Trans>
            )}
          </span>
          <span className={classes.count}>
            <Plural value={done} one="# point is done" other="# points are done" />
          </span>
          <IconChevronDown size={16} aria-hidden className={classes.fold} />
        </summary>
        <PreconditionList label={label} preconditions={readiness} />
      </details>
    );
  }
  // Conditions are for those who may set them; terms are shown to all, since only the customer accepts them.
  const points = can("authorizeVendor")
    ? readiness
    : readiness.map((point) =>
        point.code === "TERMS_ACCEPTED" ? point : { ...point, fixPath: null },
      );
  return (
    <section className={classes.card} aria-labelledby="can-order">
      <header className={classes.head}>
        <span className={classes.mark} data-open aria-hidden>
          <IconAlertTriangle size={14} />
        </span>
        <h2 id="can-order" className={classes.title}>
          {from === null ? t`Cannot order yet` : t`Can order from ${from} only`}
        </h2>
        <span className={classes.count}>
          <Plural value={open} one="# thing is missing" other="# things are missing" />
        </span>
      </header>
      <MendInPlace
        label={label}
        customerId={customer.id}
        preconditions={points}
        onMended={onAgain}
      />
    </section>
  );
}
