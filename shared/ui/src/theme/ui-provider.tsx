import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import "@mantine/core/styles/global.layer.css";
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { LanguageProvider, useDirection } from "@markethall/language";
import { useMemo, type ReactNode } from "react";
import { NoticeProvider } from "../feedback/notice.js";
import { APPEARANCE_KEY } from "./appearance.js";
import { brandColors } from "./brand.js";
import { brandVariables, themeFor } from "./theme.js";
import "./fonts.css";
import "./tokens.css";

interface UiProviderProps {
  /** `#rrggbb` each; made readable here. */
  primaryColor: string;
  accentColor: string;
  /** For style elements under the content security policy. */
  nonce: string;
  children: ReactNode;
}

const appearance = localStorageColorSchemeManager({ key: APPEARANCE_KEY });

/** Colours, type, language and messages for everything below, in one reseller's brand. */
export function UiProvider(props: UiProviderProps) {
  return (
    <LanguageProvider>
      <Design {...props} />
    </LanguageProvider>
  );
}

function Design({ primaryColor, accentColor, nonce, children }: UiProviderProps) {
  const brand = useMemo(() => brandColors(primaryColor, accentColor), [primaryColor, accentColor]);
  const theme = useMemo(() => themeFor(brand), [brand]);
  const variables = useMemo(() => brandVariables(brand), [brand]);
  const direction = useDirection();
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        colorSchemeManager={appearance}
        getStyleNonce={() => nonce}
      >
        <NoticeProvider>{children}</NoticeProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
