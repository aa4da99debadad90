import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { ComparePage } from "./compare-page.js";
import { product } from "./comparison.fixture.js";

function opened(search: string) {
  return renderPage({
    audience: "portal",
    path: `/v2c/catalog/compare${search}`,
    routes: [{ path: "catalog/compare", element: <ComparePage /> }],
    permissions: ["addToCart"],
    answers: {
      CompareProducts: {
        storefront: {
          __typename: "Storefront",
          id: "r1",
          products: [
            product("mail", [["m", "P1Y", "ANNUAL", "120.00"]], { features: ["Mail"] }),
            product("suite", [["s", "P1Y", "ANNUAL", "99.00"]], { features: ["Mail", "Calls"] }),
          ],
        },
      },
      AddToCart: { addToCart: { __typename: "InvalidInputError", message: "Not for you." } },
    },
  });
}

describe("the comparison of products", () => {
  it("marks what differs, leaves out what does not, and puts an offer into the cart", async () => {
    const { asked } = opened("?compare=mail&compare=suite");
    const row = async (name: RegExp) => await screen.findByRole("row", { name });
    expect((await row(/^Calls/)).dataset["differs"]).toBe("true");
    expect((await row(/^Vendor/)).dataset["differs"]).toBe("false");
    const offers = await row(/^1 year, billed per year/);
    expect(offers.textContent).toContain("$99.00 / yearLowest");
    expect(asked("CompareProducts")).toEqual([
      { accountName: expect.any(String), slugs: ["mail", "suite"] },
    ]);
    fireEvent.click(screen.getByRole("switch", { name: "Only what differs" }));
    await waitFor(() => expect(screen.queryByRole("row", { name: /^Vendor/ })).toBeNull());
    fireEvent.click(within(offers).getByRole("button", { name: /^Add SUITE to the cart/ }));
    expect(await screen.findByText("Not for you.")).toBeDefined();
    expect(asked("AddToCart")).toEqual([{ input: { planId: "s", quantity: 1 } }]);
  });

  it("takes a product out, and its address with it", async () => {
    opened("?compare=mail&compare=suite");
    fireEvent.click(await screen.findByRole("button", { name: "Remove MAIL" }));
    await waitFor(() => expect(screen.queryByRole("link", { name: "MAIL" })).toBeNull());
    expect(screen.getByRole("link", { name: "SUITE" })).toBeDefined();
  });

  it("leads to the catalog while nothing is chosen", async () => {
    opened("");
    expect(await screen.findByText("Nothing to compare yet")).toBeDefined();
  });
});
