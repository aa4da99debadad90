import type { Place } from "@markethall/contracts";
import { i18n } from "@markethall/language";
import { settingsGroups } from "./settings-index.js";

/** Every single setting of the pages that may be seen: what the settings' own search finds, for the palette. */
export function settingsPlaces(can: (operation: string) => boolean): Place[] {
  return settingsGroups.flatMap((group) =>
    group.pages
      .filter(({ permission }) => can(permission))
      .flatMap(({ path, title, settings }) =>
        settings.map(({ id, label, words }) => ({
          id: `${path}#${id}`,
          label: `${i18n._(title)}: ${i18n._(label)}`,
          words: [i18n._(group.title), words ? i18n._(words) : ""].join(" "),
          to: `${path}?setting=${id}`,
        })),
      ),
  );
}
