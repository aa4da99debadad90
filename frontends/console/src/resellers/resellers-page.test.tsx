import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage, type Answers } from "../testing/render-page.js";
import { resellerRoutes } from "./routes.js";

const northlight = {
  __typename: "Reseller",
  id: "r1",
  accountName: "demo",
  displayName: "Northlight Cloud",
  url: "http://localhost:4000/v2c?accountName=demo",
  status: "ACTIVE",
  extent: {
    __typename: "ResellerExtent",
    customers: 25,
    people: 61,
    openSessions: 14,
    apiClients: 1,
  },
};

function opened(resellers: readonly object[], answers: Answers = {}, mayDecide = true) {
  return renderPage({
    path: "/console/resellers",
    routes: resellerRoutes,
    permissions: mayDecide ? ["resellers", "suspendReseller", "reactivateReseller"] : ["resellers"],
    answers: {
      Resellers: {
        resellers: {
          __typename: "ResellerConnection",
          totalCount: resellers.length,
          edges: resellers.map((node) => ({ __typename: "ResellerEdge", cursor: "1", node })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      ...answers,
    },
  });
}
const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

describe("the platform's resellers", () => {
  it("says what suspending one does, does it after that, and offers to resume it", async () => {
    const { asked } = opened([northlight], {
      SuspendReseller: {
        suspendReseller: {
          __typename: "SuspendResellerSuccess",
          reseller: { __typename: "Reseller", id: "r1", status: "SUSPENDED" },
        },
      },
    });
    await press("Suspend Northlight Cloud");
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "61 people of its own and of its customers cannot sign in any more.",
      "14 open sessions end within seconds.",
      "The portal of its 25 customers says that it is closed; nothing can be ordered there.",
      "1 partner's program gets no token any more.",
      "What its customers hold at vendors runs on and is billed.",
      "You can resume it at any time.",
    ]);
    expect(asked("SuspendReseller")).toEqual([]);
    const suspend = dialog.getByRole<HTMLButtonElement>("button", { name: "Suspend reseller" });
    expect(suspend.disabled).toBe(true);
    fireEvent.change(dialog.getByRole("textbox"), { target: { value: "Northlight Cloud" } });
    fireEvent.click(suspend);
    expect(await screen.findByRole("button", { name: "Resume Northlight Cloud" })).toBeDefined();
    expect(asked("SuspendReseller")).toEqual([{ input: { resellerId: "r1" } }]);
  });

  it("keeps asking with the reason where it was not done", async () => {
    const message = "This is not possible while the status is active.";
    opened([{ ...northlight, status: "SUSPENDED" }], {
      ReactivateReseller: { reactivateReseller: { __typename: "InvalidInputError", message } },
    });
    await press("Resume Northlight Cloud");
    await press("Resume reseller");
    expect(await screen.findByText(message)).toBeDefined();
    expect(screen.getByRole("dialog")).toBeDefined();
  });

  it("has no switch for those who may only look, and says so when there is none", async () => {
    opened([northlight], {}, false);
    expect(await screen.findByText("Northlight Cloud")).toBeDefined();
    expect(screen.queryByRole("button", { name: /Suspend/ })).toBeNull();
  });

  it("says so when there is none", async () => {
    opened([]);
    expect(await screen.findByText("No resellers yet")).toBeDefined();
  });
});
