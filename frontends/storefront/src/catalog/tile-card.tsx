import { Trans } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { formatCycle, Money, type MoneyValue } from "@markethall/ui";
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
  const { product, startingPrice, billedPer, featured } = tile;
  return (
    <article className={classes.card}>
      <div className={classes.top}>
        <VendorMark vendor={product.vendor} />
        {featured && (
          <span className={classes.featured}>
            <Trans>Featured</Trans>
          </span>
        )}
      </div>
      <div className={classes.vendor}>{product.vendor.name}</div>
      <h3 className={classes.name}>
        <PortalLink to={`/v2c/product/${product.slug}`} className={classes.link}>
          {product.name}
        </PortalLink>
      </h3>
      <p className={classes.summary}>{product.summary}</p>
      <StartingPrice price={startingPrice ?? null} cycle={billedPer ?? null} />
    </article>
  );
}

function StartingPrice({ price, cycle }: { price: MoneyValue | null; cycle: string | null }) {
  if (price === null)
    return (
      <div className={classes.price}>
        <Trans>Priced by use</Trans>
      </div>
    );
  return (
    <div className={classes.price}>
      <Trans>
        <span className={classes.from}>from</span>{" "}
        <Money value={price} {...(cycle ? { per: formatCycle(cycle) } : {})} />
      </Trans>
    </div>
  );
}
