import { expect, it } from "@jest/globals";
import { pageFiles } from "../../frontends/page-files.mjs";

const chunk = (id, files, origins, children = []) => ({ id, files, origins, children });
const by = (moduleName, request) => ({ moduleName, request });

it("tells what comes with a remote, with a language, and with a page and what it fetches in turn", () => {
  const routes = "./src/routes.tsx";
  const chunks = [
    chunk("entry", ["remoteEntry.js"], [by("", "")], ["all"]),
    chunk("all", ["all.js", "all.css"], [by("container entry", "")], ["de", "cart", "both"]),
    chunk("de", ["de.js"], [by("./src/locales/catalogs.ts", "./de.po")]),
    chunk("cart", ["cart.js"], [by(routes, "./cart/cart-page.js")], ["chart"]),
    chunk("both", ["both.js"], [by(routes, "./cart/cart-page.js"), by(routes, "./order.js")]),
    chunk("chart", ["chart.js"], [by("./src/cart/cart-page.tsx", "./chart.js")], ["cart"]),
  ];
  expect(pageFiles(chunks)).toEqual({
    entry: ["remoteEntry.js", "all.js", "all.css"],
    languages: { "locales/de.po": ["de.js"] },
    pages: { "cart/cart-page": ["cart.js", "chart.js", "both.js"], order: ["both.js"] },
  });
});
