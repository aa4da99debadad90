import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useStorefront } from "@markethall/contracts";
import { readinessText } from "@markethall/graph-client";
import { ActionIcon, Button, IconCheck, IconX } from "@markethall/ui";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.js";
import type { GetStarted_CustomerFragment } from "../gql/graphql.js";
import classes from "./get-started.module.css";

graphql(`
  fragment GetStarted_Customer on Customer {
    id
    subscriptions(first: 1) {
      totalCount
    }
    cart {
      id
      items {
        id
      }
    }
    readiness @include(if: $mayReadReadiness) {
      code
      satisfied
      explanation
      fixPath
      vendor {
        id
        name
      }
    }
  }
`);

interface GetStartedProps {
  customer: GetStarted_CustomerFragment;
  /** It is not shown again. */
  onHide: () => void;
}

/** The way to a company's first order: what is missing, what to do, whom to bring along. */
export function GetStarted({ customer, onHide }: GetStartedProps) {
  const { t } = useLingui();
  const { displayName } = useStorefront();
  const { can } = useAbilities();
  const missing = (customer.readiness ?? []).filter(({ satisfied }) => !satisfied);
  const inCart = (customer.cart?.items.length ?? 0) > 0;
  return (
    <section className={classes.card} aria-labelledby="get-started">
      <div className={classes.head}>
        <h2 id="get-started" className={classes.title}>
          <Trans>Welcome to {displayName}</Trans>
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t`Hide these steps for good`}
          onClick={onHide}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <ol className={classes.steps}>
        {customer.readiness != null && (
          <Step done={missing.length === 0} title={t`Your company can order`}>
            {missing.length === 0 ? (
              <Trans>Everything that we set up for you is there.</Trans>
            ) : (
              <>
                <Trans>We are still setting up:</Trans>
                <ul className={classes.missing}>
                  {missing.map((point) => (
                    <li key={`${point.code} ${point.vendor?.id}`}>
                      {point.fixPath == null ? (
                        readinessText(point)
                      ) : (
                        <PortalLink to={point.fixPath}>{readinessText(point)}</PortalLink>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Step>
        )}
        <Step
          done={inCart}
          title={t`Choose your first product`}
          action={
            inCart &&
            can("checkout") && (
              <Button component={PortalLink} to="/v2c/checkout" size="xs">
                <Trans>Go to the checkout</Trans>
              </Button>
            )
          }
        >
          {inCart ? (
            <Trans>It is in your cart; order it when you are ready.</Trans>
          ) : (
            <Trans>Search or browse below. Nothing is binding before the checkout.</Trans>
          )}
        </Step>
        {can("inviteUser") && (
          <Step
            done={false}
            title={t`Bring your colleagues along`}
            action={
              <Button component={PortalLink} to="/v2c/company" variant="default" size="xs">
                <Trans>Invite people</Trans>
              </Button>
            }
          >
            <Trans>Buyers order, billing reads statements, viewers look.</Trans>
          </Step>
        )}
      </ol>
    </section>
  );
}

interface StepProps {
  done: boolean;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

function Step({ done, title, action, children }: StepProps) {
  const { t } = useLingui();
  return (
    <li className={classes.step} data-done={done}>
      <span className={classes.mark} aria-hidden>
        {done && <IconCheck size={14} />}
      </span>
      <div className={classes.what}>
        <h3 className={classes.name}>
          {title}
          {done && <span className={classes.hidden}> {t`(done)`}</span>}
        </h3>
        <div className={classes.text}>{children}</div>
        {action}
      </div>
    </li>
  );
}
