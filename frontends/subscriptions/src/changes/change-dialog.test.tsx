import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { ChangeKind } from "../gql/graphql.js";
import { sampleSubscription, usd } from "../subscription/subscription.fixture.js";
import { ChangeDialog } from "./change-dialog.js";

const bought = (quantity: number, day: string) => ({
  __typename: "SeatPurchase",
  quantity,
  purchasedAt: `2026-${day}T12:00:00Z`,
});
const line = (quantity: number, each: string, amount: string, purchases: object[]) => ({
  __typename: "ChangePreviewLine",
  type: "REMOVE_QUANTITY",
  quantity,
  unitAmount: usd(each),
  amount: usd(amount),
  chargedDays: 14,
  cycleDays: 30,
  purchases,
});
const preview = {
  __typename: "ChangePreview",
  kind: "CHANGE_SEATS",
  timing: "NOW",
  effectiveAt: "2026-11-17T12:00:00Z",
  seatsAfter: 18,
  needsApproval: false,
  unitPrice: usd("35.10"),
  net: usd("-114.66"),
  lines: [
    line(25, "-16.38", "-409.50", [bought(20, "11-01"), bought(5, "11-15")]),
    line(18, "16.38", "294.84", [bought(18, "11-01")]),
  ],
  deletesScheduledChanges: [],
};

function dialogOf(kind: ChangeKind) {
  const page = renderPage({
    audience: "portal",
    path: "/v2c/subscriptions/s1",
    routes: [
      {
        path: "subscriptions/:id",
        element: (
          <ChangeDialog subscription={sampleSubscription} kind={kind} onClose={() => undefined} />
        ),
      },
    ],
    answers: {
      PreviewChange: {
        previewChange: {
          __typename: "PreviewChangeSuccess",
          preview: kind === "CHANGE_SEATS" ? preview : { ...preview, lines: [] },
        },
      },
    },
  });
  return { page, dialog: screen.getByRole("dialog") };
}
const sentences = (dialog: HTMLElement) =>
  within(within(dialog).getAllByRole("list")[0]!)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

describe("the dialog of a change", () => {
  it("explains each line by days, seats and purchases, and says who loses a seat", async () => {
    const { dialog } = dialogOf("CHANGE_SEATS");
    fireEvent.change(within(dialog).getByLabelText("Seats"), { target: { value: "18" } });
    const [credit, charge, total] = await within(dialog).findAllByRole("row");
    expect(credit?.textContent).toBe(
      "Credit for the 25 seats until now14 of 30 days left of $35.10: -$16.38 a seat, rounded.25 seats × -$16.38 = -$409.5020 bought on Nov 1, 2026 · 5 bought on Nov 15, 2026-$409.50",
    );
    expect(charge?.textContent).toContain("18 seats × $16.38 = $294.84");
    expect(charge?.textContent).not.toContain("bought on");
    expect(total?.textContent).toBe("You get back-$114.66");
    expect(sentences(dialog)).toEqual([
      "7 seats end at once.",
      "2 people who use Microsoft 365 E3 lose their seats: the vendor decides who.",
    ]);
  });

  it.each(["CANCEL", "SUSPEND"] as const)("says once what it ends: %s", async (kind) => {
    const { dialog } = dialogOf(kind);
    const confirm = within(dialog).getByRole("button", { name: /the subscription$/ });
    await waitFor(() => expect(confirm.hasAttribute("disabled")).toBe(false));
    expect(within(dialog).getAllByText(/20 people cannot use Microsoft 365 E3/)).toHaveLength(1);
    expect(new Set(sentences(dialog)).size).toBe(3);
    expect(confirm.getAttribute("style")).toContain("--mantine-color-red-8");
  });
});
