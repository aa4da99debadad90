import { brandColors, initials } from "@markethall/ui";
import { useMemo, type CSSProperties } from "react";
import classes from "./brand-preview.module.css";

interface BrandPreviewProps {
  name: string;
  logoUrl: string | null;
  primaryColor: string;
  accentColor: string;
}

/**
 * A small portal in the colours that are being chosen, through the same rules as the real one: where
 * a colour would be hard to read, it shows what stands in for it.
 */
export function BrandPreview({ name, logoUrl, primaryColor, accentColor }: BrandPreviewProps) {
  const brand = useMemo(() => brandColors(primaryColor, accentColor), [primaryColor, accentColor]);
  const variables = {
    "--preview-fill": brand.fill,
    "--preview-on-fill": brand.onFill,
    "--preview-text": brand.text,
    "--preview-tint": brand.shades[0],
    "--preview-end": brand.heroEnd,
  } as CSSProperties;
  const shown = name.trim() || "Your name";
  return (
    <figure className={classes.preview} style={variables} aria-label="Preview of the portal">
      <div className={classes.frame} aria-hidden>
        <div className={classes.header}>
          {logoUrl === null ? (
            <span className={classes.mark}>{initials(shown)}</span>
          ) : (
            <img className={classes.logo} src={logoUrl} alt="" />
          )}
          <span className={classes.name}>{shown}</span>
          <span className={classes.link}>Sign in</span>
          <span className={classes.button}>Sign up</span>
        </div>
        <div className={classes.hero}>
          <strong className={classes.title}>Cloud services from {shown}</strong>
          <span className={classes.search}>Search products</span>
        </div>
        <div className={classes.tiles}>
          {["Productivity", "Security", "Backup"].map((tile) => (
            <div key={tile} className={classes.tile}>
              <span className={classes.chip}>Featured</span>
              <strong>{tile}</strong>
              <span className={classes.link}>See plans</span>
            </div>
          ))}
        </div>
      </div>
      <figcaption className={classes.caption}>
        {brand.text.toLowerCase() === primaryColor.toLowerCase()
          ? "Text in these colours can be read everywhere."
          : `Links and icons use ${brand.text}, so that they can be read.`}
      </figcaption>
    </figure>
  );
}
