import classes from "./vendor-mark.module.css";

interface VendorMarkProps {
  vendor: { readonly slug: string; readonly name: string; readonly logoUrl?: string | null };
}

/** A vendor's logo, or its first letter in a colour of its own. The name stands beside it. */
export function VendorMark({ vendor }: VendorMarkProps) {
  if (vendor.logoUrl) {
    return (
      <img
        className={classes.logo}
        src={vendor.logoUrl}
        alt=""
        width={36}
        height={36}
        loading="lazy"
      />
    );
  }
  return (
    <span className={classes.mark} data-hue={hueOf(vendor.slug)} aria-hidden>
      {vendor.name.charAt(0)}
    </span>
  );
}

const HUES = 6;

function hueOf(slug: string): number {
  return [...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;
}
