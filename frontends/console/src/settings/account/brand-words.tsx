import { Trans } from "@lingui/react/macro";
import { brandColors, type BrandLook } from "@markethall/ui";
import { useMemo, type ReactNode } from "react";
import classes from "./brand-preview.module.css";

type Colors = Pick<BrandLook, "primaryColor" | "accentColor">;

/** In words, where a colour could not be read and what stands in for it. */
export function BrandWords({ primaryColor, accentColor }: Colors) {
  const brand = useMemo(() => brandColors(primaryColor, accentColor), [primaryColor, accentColor]);
  const { fill, onFill, text, heroEnd, edge, dark } = brand;
  const words: [color: string, sentence: ReactNode][] = [];
  if (fill !== primaryColor)
    words.push([
      fill,
      <Trans>
        No text can be read on {primaryColor}: buttons use {fill}.
      </Trans>,
    ]);
  if (onFill !== WHITE)
    words.push([
      onFill,
      <Trans>White cannot be read on your main colour: text on it is dark.</Trans>,
    ]);
  if (text !== fill)
    words.push([
      text,
      <Trans>Your main colour is too light for links on white: links use {text}.</Trans>,
    ]);
  if (edge !== fill)
    words.push([
      edge,
      <Trans>Your main colour is hardly seen on white: buttons have an edge in {edge}.</Trans>,
    ]);
  if (heroEnd !== accentColor)
    words.push([
      heroEnd,
      <Trans>
        Text in the welcome could not be read on your second colour: it ends in {heroEnd}.
      </Trans>,
    ]);
  if (dark.text !== fill)
    words.push([
      dark.text,
      <Trans>
        Your main colour is too dark for links on a dark page: there, links use {dark.text}.
      </Trans>,
    ]);
  if (dark.fill !== fill)
    words.push([
      dark.fill,
      <Trans>
        Your main colour is hardly seen on a dark page: there, buttons use {dark.fill}.
      </Trans>,
    ]);
  return (
    <ul className={classes.words} aria-live="polite">
      {words.length === 0 ? (
        <li>
          <Trans>Text in these colours can be read everywhere.</Trans>
        </li>
      ) : (
        words.map(([color, sentence], index) => (
          <li key={index} className={classes.word}>
            <span className={classes.swatch} style={{ background: color }} aria-hidden />
            <span>{sentence}</span>
          </li>
        ))
      )}
    </ul>
  );
}

const WHITE = "#ffffff";
