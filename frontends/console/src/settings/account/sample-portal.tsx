import { useLingui } from "@lingui/react/macro";
import { Anchor, Button, Money, PortalFrame, StatusBadge, TextInput } from "@markethall/ui";
import classes from "./sample-portal.module.css";

interface SamplePortalProps {
  name: string;
  logoUrl: string | null;
}

const FROM = { amount: "12.90", currency: "EUR" };

/** What a customer meets first, made from the portal's own components. */
export function SamplePortal({ name, logoUrl }: SamplePortalProps) {
  const { t } = useLingui();
  return (
    <PortalFrame
      name={name}
      logoUrl={logoUrl}
      homePath="/"
      nav={[]}
      actions={
        <>
          <Button variant="default">{t`Sign in`}</Button>
          <Button>{t`Sign up`}</Button>
        </>
      }
    >
      <div className={classes.hero}>
        <h2 className={classes.heroTitle}>{t`Cloud services from ${name}`}</h2>
        <TextInput aria-label={t`Search products`} placeholder={t`Search products`} />
      </div>
      <div className={classes.tiles}>
        <article className={classes.tile} data-chosen>
          <span className={classes.chip}>{t`Featured`}</span>
          <h3 className={classes.name}>{t`Team workspace`}</h3>
          <span className={classes.note}>{t`Mail, files and meetings`}</span>
          <Money value={FROM} per={t`month`} />
        </article>
        <article className={classes.tile}>
          <StatusBadge status="ACTIVE" label={t`Active`} />
          <h3 className={classes.name}>{t`Backup`}</h3>
          <span className={classes.note}>{t`Kept for a year`}</span>
          <Anchor href="#">{t`See plans`}</Anchor>
        </article>
      </div>
      <div className={classes.row}>
        <TextInput label={t`Company`} defaultValue={name} />
        <Button variant="light">{t`Compare`}</Button>
        <Button>{t`Add to cart`}</Button>
      </div>
    </PortalFrame>
  );
}
