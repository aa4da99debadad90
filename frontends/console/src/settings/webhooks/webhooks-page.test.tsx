import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { renderPage, type Answers } from "../../testing/render-page.js";
import { WebhooksPage } from "./webhooks-page.js";

const SECRET = "whsec_only-this-once";
const endpoint = {
  __typename: "WebhookEndpoint",
  id: "w1",
  url: "https://erp.partner.example/hooks",
  description: "Contoso's ERP",
  eventTypes: ["order.changed", "customer.changed"],
  status: "DISABLED",
  createdAt: "2026-11-20T10:00:00Z",
};

function opened(endpoints: object[], answers: Answers = {}, permissions?: readonly string[]) {
  return renderPage({
    path: "/console/settings/webhooks",
    routes: [{ path: "settings/webhooks", element: <WebhooksPage /> }],
    permissions: permissions ?? ["createWebhookEndpoint"],
    answers: {
      WebhookEndpoints: {
        webhookEndpoints: {
          __typename: "WebhookEndpointConnection",
          totalCount: endpoints.length,
          edges: endpoints.map((node) => ({
            __typename: "WebhookEndpointEdge",
            cursor: "1",
            node,
          })),
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      WebhookEventTypes: {
        webhookEventTypes: [
          {
            __typename: "WebhookEventType",
            name: "order.changed",
            description: "An order was placed or moved on.",
          },
        ],
      },
      ...answers,
    },
  });
}

async function openDialog() {
  const [button] = await screen.findAllByRole("button", { name: "Add endpoint" });
  if (button) fireEvent.click(button);
  return screen.findByRole("form", { name: "Add an endpoint" });
}

function fillIn() {
  fireEvent.change(screen.getByRole("textbox", { name: /Address/ }), {
    target: { value: "https://10.0.0.1/" },
  });
  fireEvent.click(screen.getByRole("checkbox", { name: "order.changed" }));
}

describe("webhooks", () => {
  it("are listed with their state", async () => {
    opened([endpoint]);
    const row = await screen.findByRole("row", { name: /erp\.partner\.example/ });
    expect(row.textContent).toContain("2 events");
    expect(row.textContent).toContain("Disabled");
  });

  it("say what they are when there is none, and let nobody add one who may not", async () => {
    opened([], {}, []);
    expect(await screen.findByText("No endpoints yet")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Add endpoint" })).toBeNull();
  });

  it("need an address and an event", async () => {
    const { asked } = opened([]);
    fireEvent.submit(await openDialog());
    expect(await screen.findByText("Choose at least one event.")).toBeDefined();
    expect(screen.getByText("Enter the address of the partner's system.")).toBeDefined();
    expect(asked("CreateWebhookEndpoint")).toEqual([]);
  });

  it("show a refusal beside the field that it is about", async () => {
    opened([], {
      CreateWebhookEndpoint: {
        createWebhookEndpoint: {
          __typename: "InvalidInputError",
          field: "url",
          message: "The address is not on the public internet.",
        },
      },
    });
    const form = await openDialog();
    fillIn();
    fireEvent.submit(form);
    const field = await screen.findByRole("textbox", { name: /Address/ });
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByText("The address is not on the public internet.")).toBeDefined();
  });

  it("show the signing secret once: with the dialog closed it is nowhere", async () => {
    const { asked } = opened([], {
      CreateWebhookEndpoint: {
        createWebhookEndpoint: {
          __typename: "CreateWebhookEndpointSuccess",
          secret: SECRET,
          webhookEndpoint: { __typename: "WebhookEndpoint", id: "w1" },
        },
      },
    });
    const form = await openDialog();
    fillIn();
    fireEvent.submit(form);
    expect(await screen.findByText(SECRET)).toBeDefined();
    expect(asked("CreateWebhookEndpoint")).toEqual([
      { input: { url: "https://10.0.0.1/", description: "", eventTypes: ["order.changed"] } },
    ]);
    fireEvent.click(screen.getByRole("button", { name: "I have stored it" }));
    await waitFor(() => expect(screen.queryByText(SECRET)).toBeNull());
    await openDialog();
    expect(screen.queryByText(SECRET)).toBeNull();
  });
});
