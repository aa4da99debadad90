import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import {
  formatCycle,
  formatTerm,
  IconStar,
  Money,
  type MoneyValue,
  VisuallyHidden,
} from "@markethall/ui";
import { CompareToggle } from "../compare/compare-toggle.js";
import { useComparison, withCompared } from "../compare/use-comparison.js";
import { graphql } from "../gql/index.js";
import type { TileCard_TileFragment } from "../gql/graphql.js";
import { VendorMark } from "./vendor-mark.js";
import classes from "./tile-card.module.css";

graphql(`
  fragment TileCard_Tile on Tile {
    featured
    startingPrice {
      amount
      currency
    }
    billedPer
    terms
    product {
      id
      slug
      name
      summary
      categories
      vendor {
        id
        slug
        name
        logoUrl
      }
    }
  }
`);

/** A product of the catalogue: whose, what, from how much. The whole card leads to it. */
export function TileCard({ tile }: { tile: TileCard_TileFragment }) {
  const { product, startingPrice, billedPer, featured, terms } = tile;
  const { t } = useLingui();
  const { slugs: compared } = useComparison();
  const fixed = terms.filter((term) => term !== "NONE");
  return (
    <article className={classes.card}>
      <div className={classes.top}>
        <VendorMark vendor={product.vendor} />
        <span className={classes.vendor}>{product.vendor.name}</span>
        <div className={classes.marks}>
          {featured && (
            <span className={classes.featured} title={t`Featured`}>
              <IconStar size={14} aria-hidden />
              <VisuallyHidden>
                <Trans>Featured</Trans>
              </VisuallyHidden>
            </span>
          )}
          <CompareToggle slug={product.slug} name={product.name} />
        </div>
      </div>
      <h3 className={classes.name}>
        <PortalLink
          to={withCompared(`/v2c/product/${product.slug}`, compared)}
          className={classes.link}
        >
          {product.name}
        </PortalLink>
      </h3>
      <p className={classes.summary}>{product.summary}</p>
      <div className={classes.foot}>
        <StartingPrice
          price={startingPrice ?? null}
          cycle={billedPer ?? null}
          byUse={fixed.length === 0}
        />
        {fixed.length > 0 && (
          <span className={classes.terms}>{fixed.map(formatTerm).join(" · ")}</span>
        )}
      </div>
    </article>
  );
}

interface StartingPriceProps {
  price: MoneyValue | null;
  cycle: string | null;
  byUse: boolean;
}

function StartingPrice({ price, cycle, byUse }: StartingPriceProps) {
  if (price === null)
    return (
      <span className={byUse ? classes.price : classes.from}>
        {byUse ? <Trans>Priced by use</Trans> : <Trans>Price on request</Trans>}
      </span>
    );
  return (
    <span className={classes.price}>
      <Trans>
        <span className={classes.from}>from</span>{" "}
        <Money value={price} {...(cycle ? { per: formatCycle(cycle) } : {})} />
      </Trans>
    </span>
  );
}
