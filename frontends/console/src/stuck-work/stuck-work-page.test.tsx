import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage, type Answers } from "../testing/render-page.js";
import { stuckWorkRoutes } from "./routes.js";

const order = {
  __typename: "StuckWork",
  id: "ORDER:o1",
  kind: "ORDER",
  subjectId: "o1",
  subject: "Order O-000007",
  reason: "The vendor's answer could not be understood.",
  since: "2026-11-22T10:00:00Z",
  attempts: 3,
  nextAttemptAt: null,
  needsPerson: true,
  canRetry: true,
  canDiscard: false,
  customer: { __typename: "Customer", id: "c1", name: "Fabrikam" },
};
const mail = {
  ...order,
  id: "JOB:12",
  kind: "JOB",
  subjectId: null,
  subject: "A mail",
  reason: "It failed 25 times. The log of the workers has the cause.",
  canDiscard: true,
  customer: null,
};

function opened(shown: () => readonly object[], answers: Answers = {}, query = "") {
  return renderPage({
    path: `/console/stuck-work${query}`,
    routes: stuckWorkRoutes,
    permissions: ["stuckWork", "retryStuckWork", "discardStuckWork"],
    answers: {
      StuckWorkList: () => ({
        stuckWork: {
          __typename: "StuckWorkConnection",
          totalCount: shown().length,
          edges: shown().map((node) => ({ __typename: "StuckWorkEdge", cursor: "1", node })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      }),
      ...answers,
    },
  });
}

describe("stuck work", () => {
  it("says so when there is none", async () => {
    opened(() => []);
    expect(await screen.findByText("Nothing is stuck")).toBeDefined();
  });

  it("says what holds an order up, leads to it, and tries again after asking", async () => {
    let left: object[] = [order];
    const { asked } = opened(() => left, {
      RetryStuckWork: () => {
        left = [];
        return {
          retryStuckWork: { __typename: "RetryStuckWorkSuccess", stuckWorkId: order.id },
        };
      },
    });
    const row = await screen.findByRole("row", { name: /Order O-000007/ });
    expect(row.textContent).toContain("The vendor's answer could not be understood.");
    const link = within(row).getByRole("link", { name: "Order O-000007" });
    expect(link.getAttribute("href")).toBe("/console/orders/o1");
    expect(within(row).queryByRole("button", { name: /Put aside/ })).toBeNull();

    fireEvent.click(within(row).getByRole("button", { name: "Try again: Order O-000007" }));
    const dialog = await screen.findByRole("dialog", { name: "Try again: Order O-000007" });
    expect(dialog.textContent).toContain("What it has delivered already is not ordered twice.");
    expect(asked("RetryStuckWork")).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Nothing is stuck")).toBeDefined();
    expect(asked("RetryStuckWork")).toEqual([{ input: { stuckWorkId: order.id } }]);
  });

  it("puts a job aside only with a reason", async () => {
    let left: object[] = [mail];
    const { asked } = opened(() => left, {
      DiscardStuckWork: () => {
        left = [];
        return {
          discardStuckWork: { __typename: "DiscardStuckWorkSuccess", stuckWorkId: mail.id },
        };
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Put aside: A mail" }));
    const dialog = await screen.findByRole("dialog", { name: "Put aside: A mail" });
    const confirm = within(dialog).getByRole("button", { name: "Put aside" });
    fireEvent.click(confirm);
    expect(await screen.findByText("Say why, for who asks later.")).toBeDefined();
    expect(asked("DiscardStuckWork")).toEqual([]);
    fireEvent.change(within(dialog).getByRole("textbox", { name: /Reason/ }), {
      target: { value: "Sent by hand." },
    });
    fireEvent.click(confirm);
    await waitFor(() =>
      expect(asked("DiscardStuckWork")).toEqual([
        { input: { stuckWorkId: mail.id, reason: "Sent by hand." } },
      ]),
    );
    expect(await screen.findByText("Nothing is stuck")).toBeDefined();
  });

  it("is narrowed by its address", async () => {
    const { asked } = opened(
      () => [],
      {},
      "?kind=JOB&kind=EVENT&part=BILLING&customer=c1&age=1d&waits=person",
    );
    expect(await screen.findByText("Nothing matches")).toBeDefined();
    expect(asked("StuckWorkList")[0]).toEqual({
      filter: {
        kind: ["JOB", "EVENT"],
        part: ["BILLING"],
        customerId: "c1",
        needsPerson: true,
        sinceBefore: expect.any(String),
      },
    });
  });

  it("is tried again several at a time by keys, and says what became of each", async () => {
    const { asked } = opened(() => [order, mail], {
      RetryStuckWork: (variables) => ({
        retryStuckWork:
          (variables["input"] as { stuckWorkId: string }).stuckWorkId === order.id
            ? { __typename: "RetryStuckWorkSuccess", stuckWorkId: order.id }
            : { __typename: "NotFoundError", message: "This is not stuck any more." },
      }),
    });
    await screen.findByRole("row", { name: /Order O-000007/ });
    for (const key of ["j", "x", "j", "x", "r"]) fireEvent.keyDown(document.body, { key });
    const dialog = await screen.findByRole("dialog", { name: "Try 2 pieces of work again" });
    fireEvent.click(within(dialog).getByRole("button", { name: "Try again" }));
    const became = await screen.findByRole("list", { name: "What became of each" });
    expect(screen.getByText("1 of 2 are tried again.")).toBeDefined();
    expect(became.textContent).toContain("Tried again now.");
    expect(became.textContent).toContain("This is not stuck any more.");
    expect(asked("RetryStuckWork")).toHaveLength(2);
  });

  it("opens beside the list, with what each way on would do", async () => {
    const details = {
      ...mail,
      part: "IDENTITY",
      machineName: "identity.send-mail",
      order: null,
      approvalRequest: null,
    };
    const { address } = opened(() => [order, mail], {
      StuckWorkDetails: {
        stuckWork: {
          __typename: "StuckWorkConnection",
          edges: [{ __typename: "StuckWorkEdge", cursor: "1", node: details }],
        },
      },
    });
    fireEvent.doubleClick(await screen.findByRole("row", { name: /A mail/ }));
    const drawer = await screen.findByRole("dialog", { name: "Stuck work" });
    expect(await within(drawer).findByText("identity.send-mail")).toBeDefined();
    expect(drawer.textContent).toContain("The job runs again now, as if it had not failed before.");
    expect(drawer.textContent).toContain("a mail is not sent to whom it was for");
    expect(address()).toBe("?work=JOB%3A12");
    fireEvent.keyDown(document.body, { key: "d" });
    expect(await screen.findByRole("dialog", { name: "Put aside: A mail" })).toBeDefined();
  });
});
