import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage, type Answers } from "../../testing/render-page.js";
import { WebhookPage } from "./webhook-page.js";

const endpoint = {
  __typename: "WebhookEndpoint",
  id: "w1",
  url: "https://erp.partner.example/hooks",
  description: "Contoso's ERP",
  eventTypes: ["order.changed"],
  status: "ENABLED",
  disabledReason: null,
  oldSecretEndsAt: null,
  createdAt: "2026-11-20T10:00:00Z",
};
const disabled = {
  ...endpoint,
  status: "DISABLED",
  disabledReason: "Every delivery has failed for 5 days.",
};
const failed = {
  __typename: "WebhookDelivery",
  id: "d1",
  messageId: "7d1c5a60-0000-4000-8000-000000000001",
  eventType: "order.changed",
  body: '{"type":"order.changed"}',
  status: "FAILED",
  attempts: 12,
  createdAt: "2026-11-20T11:00:00Z",
  nextAttemptAt: null,
  lastAttemptAt: "2026-11-22T11:00:00Z",
  responseCode: 500,
  durationMs: 40,
  problem: "The endpoint answered 500.",
  responseBody: "out of paper",
};

function opened(found: object | null, answers: Answers = {}, deliveries: object[] = [failed]) {
  return renderPage({
    path: "/console/settings/webhooks/w1",
    routes: [{ path: "settings/webhooks/:id", element: <WebhookPage /> }],
    permissions: ["updateWebhookEndpoint", "replayWebhookDelivery"],
    answers: {
      WebhookEndpoint: { webhookEndpoint: found },
      WhatWaitsForEndpoint: {
        webhookEndpoint: {
          __typename: "WebhookEndpoint",
          id: "w1",
          pending: { __typename: "WebhookDeliveryConnection", totalCount: 2 },
          kept: { __typename: "WebhookDeliveryConnection", totalCount: 40 },
        },
      },
      WebhookDeliveries: {
        webhookEndpoint: {
          __typename: "WebhookEndpoint",
          id: "w1",
          deliveries: {
            __typename: "WebhookDeliveryConnection",
            totalCount: deliveries.length,
            edges: deliveries.map((node) => ({
              __typename: "WebhookDeliveryEdge",
              cursor: "1",
              node,
            })),
            pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
          },
        },
      },
      ...answers,
    },
  });
}

describe("a webhook endpoint's page", () => {
  it("says so when there is no such endpoint", async () => {
    opened(null);
    expect(await screen.findByText("There is no such endpoint")).toBeDefined();
  });

  it("says why it is disabled, enables it, and offers the replay only then", async () => {
    const { asked } = opened(disabled, {
      UpdateWebhookEndpoint: {
        updateWebhookEndpoint: {
          __typename: "UpdateWebhookEndpointSuccess",
          webhookEndpoint: { ...endpoint, status: "ENABLED", disabledReason: null },
        },
      },
    });
    expect(await screen.findByText(/Every delivery has failed for 5 days\./)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Replay failed" })).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Send test" }).disabled).toBe(
      true,
    );
    fireEvent.click(screen.getByRole("button", { name: "Enable" }));
    expect(await screen.findByRole("button", { name: "Replay failed" })).toBeDefined();
    expect(asked("UpdateWebhookEndpoint")).toEqual([
      { input: { webhookEndpointId: "w1", enabled: true } },
    ]);
    expect(screen.queryByText(/Every delivery has failed/)).toBeNull();
  });

  it("asks before it disables, and shows a refusal where it was asked", async () => {
    const { asked } = opened(endpoint, {
      UpdateWebhookEndpoint: {
        updateWebhookEndpoint: { __typename: "NotFoundError", message: "There is none." },
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Disable" }));
    const dialog = await screen.findByRole("dialog", { name: "Disable the endpoint" });
    expect(
      await within(dialog).findByText(/^2 messages that wait for it are given up/),
    ).toBeDefined();
    expect(asked("UpdateWebhookEndpoint")).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Disable endpoint" }));
    expect(await within(dialog).findByText("There is none.")).toBeDefined();
  });

  it("says before it is deleted what is never sent and what is forgotten", async () => {
    opened(endpoint);
    fireEvent.click(await screen.findByRole("button", { name: "Delete" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Delete the endpoint" }));
    await dialog.findByText("2 messages that wait for it are never sent.");
    dialog.getByText("Its secret and the log of 40 deliveries are deleted, too.");
  });

  it("replays what failed since a moment that is chosen", async () => {
    const { asked } = opened(endpoint, {
      ReplayWebhookDeliveries: {
        replayWebhookDeliveries: { __typename: "ReplayWebhookDeliveriesSuccess", replayed: 1 },
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Replay failed" }));
    const dialog = await screen.findByRole("dialog", { name: "Replay what failed" });
    fireEvent.click(within(dialog).getByRole("radio", { name: "The last hour" }));
    const before = Date.now() - 3_600_000;
    fireEvent.click(within(dialog).getByRole("button", { name: "Replay" }));
    expect(await screen.findByText("1 message on the way again.")).toBeDefined();
    const [{ input }] = asked("ReplayWebhookDeliveries") as [
      { input: { webhookEndpointId: string; since: string } },
    ];
    expect(input.webhookEndpointId).toBe("w1");
    expect(Math.abs(new Date(input.since).getTime() - before)).toBeLessThan(60_000);
  });

  it("shows what was sent and what came back, and sends it again", async () => {
    const { asked } = opened(endpoint, {
      ReplayWebhookDelivery: {
        replayWebhookDelivery: { __typename: "ReplayWebhookDeliverySuccess" },
      },
    });
    const row = await screen.findByRole("row", { name: /order\.changed/ });
    expect(row.textContent).toContain("The endpoint answered 500.");
    fireEvent.keyDown(row, { key: "Enter" });
    const message = await screen.findByRole("region", { name: "Message" });
    expect(message.textContent).toContain('"type": "order.changed"');
    expect(screen.getByRole("region", { name: "Answer" }).textContent).toContain("out of paper");
    fireEvent.click(screen.getByRole("button", { name: "Replay" }));
    await waitFor(() =>
      expect(asked("ReplayWebhookDelivery")).toEqual([{ input: { webhookDeliveryId: "d1" } }]),
    );
  });
});
