import { afterEach, describe, expect, it } from "@jest/globals";
import { i18n } from "@markethall/language";
import { countries, countryName } from "./country.js";

describe("countries", () => {
  afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

  it("are named and sorted in the language that is spoken", () => {
    const labels = () => countries().map(({ label }) => label);
    expect(countryName("AT")).toBe("Austria");
    expect(labels().indexOf("Austria")).toBeLessThan(labels().indexOf("Germany"));
    i18n.loadAndActivate({ locale: "de", messages: {} });
    expect(countryName("AT")).toBe("Österreich");
    // Sorted as German does it: Ö with O and not behind Z.
    expect(labels().indexOf("Österreich")).toBeLessThan(labels().indexOf("Peru"));
  });

  it("stay what they are where the code is none", () => {
    expect(countryName("Atlantis")).toBe("Atlantis");
  });
});
