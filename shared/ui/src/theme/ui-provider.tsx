import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import "@mantine/core/styles/global.layer.css";
import { useLingui } from "@lingui/react/macro";
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { LanguageProvider, useDirection } from "@markethall/language";
import { useMemo, type ReactNode } from "react";
import { NoticeProvider } from "../feedback/notice.js";
import { APPEARANCE_KEY } from "./appearance.js";
import { brandColors } from "./brand.js";
import type { BrandLook } from "./look.js";
import { brandVariables, themeFor } from "./theme.js";
import "./fonts.css";
import "./tokens.css";

interface UiProviderProps extends Colors, Partial<Shape> {
  /** For style elements under the content security policy. */
  nonce: string;
  /** In place of what this browser has chosen. */
  appearance?: "light" | "dark";
  children: ReactNode;
}

type Colors = Pick<BrandLook, "primaryColor" | "accentColor">;
/** Without a choice: a little round, in Inter. */
type Shape = Pick<BrandLook, "radius" | "font">;

const chosen = localStorageColorSchemeManager({ key: APPEARANCE_KEY });

/** Colours, type, language and messages for everything below, in one reseller's brand. */
export function UiProvider(props: UiProviderProps) {
  return (
    <LanguageProvider>
      <Design {...props} />
    </LanguageProvider>
  );
}

function Design({
  primaryColor,
  accentColor,
  radius = "SOFT",
  font = "INTER",
  nonce,
  appearance,
  children,
}: UiProviderProps) {
  const { t } = useLingui();
  const close = t`Close`;
  const brand = useMemo(() => brandColors(primaryColor, accentColor), [primaryColor, accentColor]);
  const theme = useMemo(
    () => themeFor(brand, { radius, font }, close),
    [brand, radius, font, close],
  );
  const variables = useMemo(() => brandVariables(brand, { radius }), [brand, radius]);
  const direction = useDirection();
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        colorSchemeManager={chosen}
        {...(appearance && { forceColorScheme: appearance })}
        getStyleNonce={() => nonce}
      >
        <NoticeProvider>{children}</NoticeProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
