import { describe, expect, it } from "@jest/globals";
import { readBoot } from "./read-boot.js";

function pageWith(boot: object | null): Document {
  const page = document.implementation.createHTMLDocument();
  if (boot) {
    const element = page.createElement("script");
    element.type = "application/json";
    element.id = "boot";
    element.textContent = JSON.stringify(boot);
    page.head.append(element);
  }
  return page;
}

const at = (address: string) => new URL(address, "http://localhost:4000") as unknown as Location;

describe("readBoot", () => {
  it("takes the console's answer, which has no storefront, as one without", () => {
    const page = pageWith({
      nonce: "n",
      audience: "console",
      accountName: null,
      remotes: [],
      graph: { viewer: null },
    });
    expect(readBoot(page, at("/console")).graph).toEqual({ storefront: null, viewer: null });
  });

  it("gets by without boot data, and then asks for itself", () => {
    const boot = readBoot(pageWith(null), at("/v2c/catalog?accountName=demo"));
    expect(boot).toMatchObject({ audience: "portal", accountName: "demo", graph: null });
    expect(boot.remotes).toEqual([]);
  });
});
