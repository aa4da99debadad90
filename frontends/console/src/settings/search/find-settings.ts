import type { MessageDescriptor } from "@lingui/core";
import type { SettingsGroup } from "./settings-index.js";

/** A setting or a whole page that answers what was typed. */
export interface FoundSetting {
  readonly id: string;
  readonly label: string;
  /** Where it stands: group and page. */
  readonly path: readonly string[];
  readonly to: string;
}

type Say = (message: MessageDescriptor) => string;

/** Settings whose label, other words, page or group hold every word typed, in the language of the reader; labels first. */
export function findSettings(
  typed: string,
  groups: readonly SettingsGroup[],
  say: Say,
): FoundSetting[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const found = groups.flatMap((group) =>
    group.pages.flatMap((page) => {
      const title = say(page.title);
      const where = [say(group.title), title];
      const whole = { label: title, to: page.path, id: page.path, path: [say(group.title)] };
      const all = [
        { ...whole, words: say(page.about) },
        ...page.settings.map(({ id, label, words }) => ({
          id: `${page.path}#${id}`,
          label: say(label),
          path: where,
          to: `${page.path}?setting=${id}`,
          words: words ? say(words) : "",
        })),
      ];
      return all.map((one) => ({
        ...one,
        text: folded([one.label, one.words, ...one.path].join(" ")),
      }));
    }),
  );
  const inLabel = (label: string) => Number(wanted.every((part) => folded(label).includes(part)));
  return found
    .filter(({ text }) => wanted.every((part) => text.includes(part)))
    .sort((a, b) => inLabel(b.label) - inLabel(a.label))
    .map(({ id, label, path, to }) => ({ id, label, path, to }));
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
