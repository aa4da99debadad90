import { describe, expect, it } from "@jest/globals";
import { renderPage } from "@markethall/graph-client/testing";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { answers, everything, orderedBefore, savedAs } from "../overview/dashboard.fixture.js";
import { DashboardPage } from "../overview/dashboard-page.js";

/** The dashboard of a person who keeps seats and spend alone, in a graph that keeps what is saved. */
function arrange() {
  let kept: string | null = "cards=seats,spend-wide";
  const saved = () => ({ ...orderedBefore, viewer: savedAs(kept) });
  return renderPage({
    audience: "portal",
    path: "/v2c/dashboard?arrange=on",
    routes: [{ path: "dashboard", element: <DashboardPage /> }],
    permissions: everything,
    answers: {
      ...answers,
      DashboardStart: saved,
      SaveArrangement: ({ input }) => {
        kept = (input as { query: string }).query;
        const [savedView] = savedAs(kept).savedViews;
        return { saveView: { __typename: "SaveViewSuccess", savedView } };
      },
      ForgetArrangement: () => {
        kept = null;
        return { deleteSavedView: { __typename: "DeleteSavedViewSuccess" } };
      },
    },
  });
}

/** Presses of one moment: the page is not drawn between them. */
const press = (...buttons: HTMLElement[]) =>
  act(() => buttons.forEach((button) => void fireEvent.click(button)));

describe("cards that are arranged", () => {
  it("are saved as the address has them at the press, also before the page is drawn for it", async () => {
    const { asked, address } = arrange();
    await screen.findByLabelText("Take Spend off");
    press(screen.getByText("Standard cards"), screen.getByText("Save"));
    await waitFor(() => expect(address()).toBe(""));
    expect(asked("ForgetArrangement")).toHaveLength(1);
    expect(asked("SaveArrangement")).toHaveLength(0);
    expect(screen.getByText("Daily average")).not.toBeNull();
  });

  it("take each step from where the one before left them", async () => {
    const { asked, address } = arrange();
    press(
      await screen.findByLabelText("Add Forecast"),
      screen.getByLabelText("Take Seats in use off"),
      screen.getByText("Save"),
    );
    await waitFor(() => expect(address()).toBe(""));
    expect(asked("SaveArrangement")).toMatchObject([
      { input: { query: "cards=spend-wide,forecast" } },
    ]);
  });
});
