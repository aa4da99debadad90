import { PortalLink } from "@markethall/contracts";
import classes from "./brand.module.css";

interface BrandProps {
  name: string;
  logoUrl: string | null;
  to: string;
}

/** A reseller's sign: its logo, or a mark made from its initials, beside its friendly name. */
export function Brand({ name, logoUrl, to }: BrandProps) {
  return (
    <PortalLink to={to} className={classes.brand}>
      {logoUrl === null ? (
        <span className={classes.mark} aria-hidden>
          {initials(name)}
        </span>
      ) : (
        <img className={classes.logo} src={logoUrl} alt="" width={120} height={32} />
      )}
      <span className={classes.name}>{name}</span>
    </PortalLink>
  );
}

/** Example: `initials("Northwind Cloud")` is `NC`. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = "", second = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  return (first.charAt(0) + second.charAt(0)).toUpperCase();
}
