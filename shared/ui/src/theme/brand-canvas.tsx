import { MantineProvider, useMantineStyleNonce } from "@mantine/core";
import { useMemo, useState, type ReactNode, type SyntheticEvent } from "react";
import { createPortal } from "react-dom";
import { brandColors } from "./brand.js";
import type { BrandLook } from "./look.js";
import { brandVariables, themeFor } from "./theme.js";
import classes from "./brand-canvas.module.css";

interface BrandCanvasProps {
  look: BrandLook;
  appearance: "light" | "dark";
  /** What a screen reader calls the frame. */
  title: string;
  children: ReactNode;
}

/** What a close button would be called; nothing in a picture of a page opens or closes. */
const NOTHING_CLOSES = "";
const BLANK = "<!doctype html><html><head></head><body></body></html>";

/**
 * A page of its own within the page, in another brand: the same components, style sheets and rules as the
 * real pages, in light or dark whatever the page around it is in. To look at: nothing in it can be pressed.
 */
export function BrandCanvas({ look, appearance, title, children }: BrandCanvasProps) {
  const [page, setPage] = useState<Document | null>(null);

  async function handleLoad({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) {
    const blank = currentTarget.contentDocument;
    if (blank === null) return;
    await dress(blank);
    setPage(blank);
  }

  return (
    <>
      <iframe
        className={classes.canvas}
        title={title}
        srcDoc={BLANK}
        onLoad={(event) => void handleLoad(event)}
      />
      {page &&
        createPortal(
          <Branded look={look} appearance={appearance} page={page}>
            <div inert>{children}</div>
          </Branded>,
          page.body,
        )}
    </>
  );
}

interface BrandedProps {
  look: BrandLook;
  appearance: "light" | "dark";
  page: Document;
  children: ReactNode;
}

function Branded({ look, appearance, page, children }: BrandedProps) {
  const nonce = useMantineStyleNonce();
  const { primaryColor, accentColor, radius, font } = look;
  const brand = useMemo(() => brandColors(primaryColor, accentColor), [primaryColor, accentColor]);
  const theme = useMemo(
    () => themeFor(brand, { radius, font }, NOTHING_CLOSES),
    [brand, radius, font],
  );
  const variables = useMemo(() => brandVariables(brand, { radius }), [brand, radius]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      forceColorScheme={appearance}
      getRootElement={() => page.documentElement}
      getStyleNonce={() => nonce?.() ?? ""}
    >
      {children}
    </MantineProvider>
  );
}

/** Gives a blank page the language, the direction and the style sheets of this one. */
async function dress(page: Document): Promise<void> {
  const { lang, dir } = document.documentElement;
  Object.assign(page.documentElement, { lang, dir });
  const sheets = document.querySelectorAll('link[rel="stylesheet"]');
  await Promise.all(
    [...sheets].map((sheet) => {
      const copy = sheet.cloneNode() as HTMLLinkElement;
      return new Promise((resolve) => {
        copy.addEventListener("load", resolve);
        // Without one of them it looks poorer, and is still to be seen.
        copy.addEventListener("error", resolve);
        page.head.append(copy);
      });
    }),
  );
}
