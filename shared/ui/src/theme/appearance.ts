import { useMantineColorScheme } from "@mantine/core";

export const APPEARANCE_KEY = "markethall.appearance";

/** `auto` follows the system. */
export type Appearance = "auto" | "light" | "dark";

/** What this browser shows the pages in, and a way to choose. */
export function useAppearance(): readonly [Appearance, (appearance: Appearance) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}

/** Before the first paint, so that no light page flashes up in the dark. */
export function showAppearance(): void {
  const chosen = window.localStorage.getItem(APPEARANCE_KEY);
  const dark =
    chosen === "dark" ||
    (chosen !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["mantineColorScheme"] = dark ? "dark" : "light";
}
