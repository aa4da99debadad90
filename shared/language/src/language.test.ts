import { describe, expect, it } from "@jest/globals";
import { type Catalogs, i18n, speak, teach } from "./language.js";

const part = (name: string): Catalogs => {
  const said = (language: string) => async () => ({
    default: { [name]: `${name} in ${language}` },
  });
  return { en: said("en"), de: said("de"), es: said("es"), ja: said("ja") };
};

describe("speak", () => {
  it("knows a part that comes while the language is on its way", async () => {
    await teach(part("first"));
    const speaking = speak("de");
    const learning = teach(part("second"));
    await Promise.all([speaking, learning]);
    expect([i18n._("first"), i18n._("second")]).toEqual(["first in de", "second in de"]);
  });

  it("learns a part again that could not be had", async () => {
    await speak("en");
    let there = false;
    const late: Catalogs = {
      ...part("late"),
      en: async () => {
        if (!there) throw new Error("no line");
        return { default: { late: "late in en" } };
      },
    };
    await expect(teach(late)).rejects.toThrow("no line");
    there = true;
    await Promise.all([teach(late), teach(late)]);
    expect(i18n._("late")).toBe("late in en");
  });

  it("ends with the language that was chosen last", async () => {
    const waiting: (() => void)[] = [];
    await teach({
      ...part("slow"),
      es: () =>
        new Promise((resolve) => {
          waiting.push(() => resolve({ default: { slow: "slow in es" } }));
        }),
    });
    const first = speak("es");
    await speak("ja");
    waiting.forEach((arrive) => arrive());
    await first;
    expect(i18n.locale).toBe("ja");
  });
});
