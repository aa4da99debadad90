import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage, type Answers } from "../../testing/render-page.js";
import { settingsRoutes } from "../routes.js";

const person = (id: string, name: string, more: object = {}) => ({
  __typename: "User",
  id,
  name,
  email: `${name.toLowerCase()}@demo.example`,
  role: "RESELLER_OPS",
  status: "ACTIVE",
  hasSecondFactor: false,
  openSessions: 2,
  pendingRequests: 0,
  lastSignInAt: null,
  ...more,
});
const locked = person("u2", "Tomas", { hasSecondFactor: true });

function opened(people: readonly object[], answers: Answers = {}) {
  return renderPage({
    path: "/console/settings/users",
    routes: settingsRoutes,
    answers: {
      Staff: {
        staff: {
          __typename: "UserConnection",
          totalCount: people.length,
          edges: people.map((node) => ({ __typename: "UserEdge", cursor: "1", node })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      ...answers,
    },
  });
}

describe("the second factor of somebody who lost it", () => {
  it("is reset after saying what that does to whom", async () => {
    const { asked } = opened([locked], {
      RemoveSecondFactors: {
        removeSecondFactors: {
          __typename: "RemoveSecondFactorsSuccess",
          user: { __typename: "User", id: "u2", hasSecondFactor: false },
        },
      },
    });
    const title = "Reset the second factor of Tomas";
    fireEvent.click(await screen.findByRole("button", { name: title }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/tomas@demo.example signs in with the password alone/)).toBeDefined();
    expect(dialog.getByText("2 open sessions end within seconds.")).toBeDefined();
    expect(asked("RemoveSecondFactors")).toEqual([]);
    fireEvent.click(dialog.getByRole("button", { name: "Reset second factor" }));
    expect(await screen.findByText(/Tomas can sign in with the password again/)).toBeDefined();
    expect(asked("RemoveSecondFactors")).toEqual([{ input: { userId: "u2" } }]);
    expect(screen.queryByRole("button", { name: title })).toBeNull();
  });

  it("is not on offer for who has none, and for oneself", async () => {
    opened([person("u3", "Rui"), person("u1", "Nora", { hasSecondFactor: true })]);
    expect(await screen.findByRole("button", { name: "Suspend Rui" })).toBeDefined();
    expect(screen.queryByRole("button", { name: /Reset|Suspend Nora/ })).toBeNull();
  });

  it("says before somebody is suspended what ends, what waits and what stays", async () => {
    opened([person("u3", "Rui", { pendingRequests: 3 })]);
    fireEvent.click(await screen.findByRole("button", { name: "Suspend Rui" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "rui@demo.example cannot sign in any more: 2 open sessions end within seconds.",
      "3 requests of this person still wait for a decision.",
      "API clients and webhooks belong to the company and go on working.",
      "You can reactivate this person at any time.",
    ]);
  });
});
