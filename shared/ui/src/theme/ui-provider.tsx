import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import "@mantine/core/styles/global.layer.css";
import { MantineProvider } from "@mantine/core";
import { useMemo, type ReactNode } from "react";
import { NoticeProvider } from "../feedback/notice.js";
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

/** Colours, type and messages for everything below, in one reseller's brand. */
export function UiProvider({ primaryColor, accentColor, nonce, children }: UiProviderProps) {
  const brand = useMemo(() => brandColors(primaryColor, accentColor), [primaryColor, accentColor]);
  const theme = useMemo(() => themeFor(brand), [brand]);
  const variables = useMemo(() => brandVariables(brand), [brand]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="light"
      forceColorScheme="light"
      getStyleNonce={() => nonce}
    >
      <NoticeProvider>{children}</NoticeProvider>
    </MantineProvider>
  );
}
