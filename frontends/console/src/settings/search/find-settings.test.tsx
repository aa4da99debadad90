import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { MessageDescriptor } from "@lingui/core";
import { findSettings } from "./find-settings.js";
import { settingsGroups } from "./settings-index.js";
import { settingsPlaces } from "./settings-places.js";

const english = ({ message = "" }: MessageDescriptor) => message;
const find = (typed: string) => findSettings(typed, settingsGroups, english);

describe("the search over all settings", () => {
  it("finds a single setting by its label and leads to it", () => {
    expect(find("green")[0]).toEqual({
      id: "/console/settings/sign-up#green-list",
      label: "Green list",
      path: ["Your portal", "Customer sign-up"],
      to: "/console/settings/sign-up?setting=green-list",
    });
  });

  it.each([
    ["whitelist", "Green list"],
    ["MFA", "Second factor for staff"],
    ["sign-up red", "Red list"],
    ["audit", "Audit log"],
  ])("%s leads to %s first", (typed, label) => {
    expect(find(typed)[0]?.label).toBe(label);
  });

  it("finds nothing by nothing, or by what is nowhere", () => {
    expect(find(" ")).toEqual([]);
    expect(find("hovercraft")).toEqual([]);
  });

  it("names settings by what their pages say, so that one is led to them", () => {
    const catalogue = readFileSync(join(__dirname, "../../locales/en.po"), "utf8");
    const pages = catalogue
      .split("\n\n")
      .filter((entry) => /#: .*\/settings\/(?!search\/)/.test(entry))
      .map((entry) => /^msgid "(.*)"$/m.exec(entry)?.[1]);
    const labels = settingsGroups.flatMap((group) =>
      group.pages.flatMap(({ settings }) => settings.map(({ label }) => english(label))),
    );
    expect(labels.filter((label) => !pages.includes(label))).toEqual([]);
  });

  it("gives the palette every single setting of the pages that may be seen", () => {
    const all = settingsPlaces(() => true);
    expect(all).toHaveLength(
      settingsGroups.flatMap(({ pages }) => pages.flatMap(({ settings }) => settings)).length,
    );
    expect(all.find(({ id }) => id.endsWith("#green-list"))).toMatchObject({
      label: "Customer sign-up: Green list",
      words: expect.stringContaining("whitelist"),
      to: "/console/settings/sign-up?setting=green-list",
    });
    expect(
      settingsPlaces((operation) => operation === "reseller").map(({ to }) => to),
    ).not.toContain("/console/settings/sign-up?setting=green-list");
    expect(settingsPlaces(() => false)).toEqual([]);
  });

  it("has an id of its own for each", () => {
    const ids = settingsGroups.flatMap(({ pages }) =>
      pages.flatMap((page) => page.settings.map((s) => s.id)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
