import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage } from "../testing/render-page.js";
import { supportRoutes } from "./routes.js";

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const question = {
  __typename: "SupportRequest",
  id: "s1",
  number: "SR-000007",
  subject: "Seats are missing",
  status: "OPEN",
  createdAt: "2026-11-22T10:00:00Z",
  dueAt: hoursFromNow(-1),
  requestedByName: "Leo Brandt",
  customer: { __typename: "Customer", id: "c1", name: "Fabrikam" },
};
const later = { ...question, id: "s2", number: "SR-000008", dueAt: hoursFromNow(5) };
const messages = [
  {
    __typename: "SupportMessage",
    id: "m1",
    body: "We see nine.",
    authorName: "Leo Brandt",
    fromStaff: false,
    createdAt: "2026-11-22T10:00:00Z",
  },
];

function opened(path = "/console/support") {
  return renderPage({
    path,
    routes: supportRoutes,
    permissions: ["supportRequests", "answerSupportRequest", "closeSupportRequest"],
    answers: {
      SupportRequests: {
        supportRequests: {
          __typename: "SupportRequestConnection",
          totalCount: 2,
          edges: [question, later].map((node) => ({
            __typename: "SupportRequestEdge",
            cursor: node.id,
            node,
          })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      SupportRequest: ({ id }) => ({
        supportRequest: { ...(id === "s1" ? question : later), messages },
      }),
      ConsoleAnswerSupportRequest: {
        answerSupportRequest: {
          __typename: "AnswerSupportRequestSuccess",
          supportRequest: {
            ...question,
            status: "ANSWERED",
            waitingSince: null,
            dueAt: null,
            messages,
          },
        },
      },
    },
  });
}

describe("the support desk", () => {
  it("has who waits longest first, and how long is left to answer", async () => {
    const { asked } = opened();
    const late = await screen.findByRole("row", { name: /SR-000007/ });
    expect(late.textContent).toContain("overdue");
    expect(screen.getByRole("row", { name: /SR-000008/ }).textContent).toMatch(
      /4 h.* left|5 h.* left/,
    );
    expect(asked("SupportRequests")[0]).toEqual({
      filter: { status: ["OPEN"] },
      orderBy: "DUE_ASC",
    });
  });

  it("is narrowed by its address", async () => {
    const { asked } = opened("/console/support?view=all&q=seats&customer=c1");
    await screen.findByRole("row", { name: /SR-000007/ });
    expect(asked("SupportRequests")[0]).toEqual({
      filter: { query: "seats", customerId: "c1" },
      orderBy: "CREATED_DESC",
    });
  });

  it("is worked through by keys: open, on to the next, answer, send", async () => {
    const { asked } = opened("/console/support/s1");
    const drawer = await screen.findByRole("dialog", { name: "Question" });
    await within(drawer).findByText("We see nine.");
    fireEvent.keyDown(document.body, { key: "j" });
    await waitFor(() => expect(asked("SupportRequest").at(-1)).toEqual({ id: "s2" }));
    fireEvent.keyDown(document.body, { key: "k" });
    await within(drawer).findByText(/SR-000007/);
    fireEvent.keyDown(document.body, { key: "r" });
    const field = within(drawer).getByRole("textbox", { name: "Your answer" });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: "Here is the tenth." } });
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    await waitFor(() =>
      expect(asked("ConsoleAnswerSupportRequest")).toEqual([
        { input: { supportRequestId: "s1", body: "Here is the tenth." } },
      ]),
    );
  });
});
