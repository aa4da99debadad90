import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { renderPage } from "../../testing/render-page.js";
import { ApiClientsPage } from "./api-clients-page.js";

const SECRET = "only-this-once";
const secret = (id: string, hint: string, more: object = {}) => ({
  __typename: "ApiClientSecret",
  id,
  hint,
  createdAt: "2026-11-01T10:00:00Z",
  expiresAt: null,
  lastUsedAt: null,
  liveTokens: 1,
  ...more,
});

function page(secrets: object[]) {
  const client = {
    __typename: "ApiClient",
    id: "k1",
    name: "ERP",
    clientId: "mh_1",
    scopes: ["orders:read"],
    createdAt: "2026-11-01T10:00:00Z",
    lastUsedAt: null,
    revokedAt: null,
    liveTokens: 3,
    secrets,
  };
  return renderPage({
    path: "/console/settings/api-clients",
    routes: [{ path: "settings/api-clients", element: <ApiClientsPage /> }],
    permissions: ["rotateApiClientSecret", "revokeApiClientSecret", "revokeApiClient"],
    answers: {
      ApiClients: {
        apiClients: {
          __typename: "ApiClientConnection",
          totalCount: 1,
          edges: [{ __typename: "ApiClientEdge", cursor: "c", node: client }],
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      RotateApiClientSecret: {
        rotateApiClientSecret: {
          __typename: "RotateApiClientSecretSuccess",
          secret: SECRET,
          apiClient: { __typename: "ApiClient", id: "k1" },
        },
      },
      RevokeApiClientSecret: {
        revokeApiClientSecret: {
          __typename: "RevokeApiClientSecretSuccess",
          apiClient: { __typename: "ApiClient", id: "k1", secrets: [secret("s2", "nEw9")] },
        },
      },
    },
  });
}

const open = async () => fireEvent.click(await screen.findByRole("button", { name: "Manage ERP" }));

describe("an API client beside the list", () => {
  it("gets a second secret, which is shown once, and says when the first one ends", async () => {
    const { asked } = page([secret("s1", "oLd1")]);
    await open();
    fireEvent.click(await screen.findByRole("button", { name: "Rotate secret" }));
    const form = await screen.findByRole("form", { name: "Rotate the secret of ERP" });
    fireEvent.click(within(form).getByRole("radio", { name: "In seven days" }));
    fireEvent.submit(form);
    expect(await screen.findByText(SECRET)).toBeDefined();
    expect(asked("RotateApiClientSecret")).toEqual([
      { input: { apiClientId: "k1", oldSecretEndsInHours: 168 } },
    ]);
    fireEvent.click(screen.getByRole("button", { name: "I have stored it" }));
    await waitFor(() => expect(screen.queryByText(SECRET)).toBeNull());
  });

  it("with two secrets offers no third, and ends the one that is named", async () => {
    const { asked } = page([secret("s1", "oLd1"), secret("s2", "nEw9")]);
    await open();
    expect(await screen.findByText("Two secrets work now")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Rotate secret" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Revoke secret …oLd1" }));
    expect(await screen.findByText("The other secret goes on working.")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Revoke secret" }));
    await waitFor(() => expect(asked("RevokeApiClientSecret")).toHaveLength(1));
    expect(asked("RevokeApiClientSecret")).toEqual([
      { input: { apiClientId: "k1", secretId: "s1" } },
    ]);
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Revoke secret …oLd1" })).toBeNull(),
    );
  });

  it("says before it is revoked how many tokens end", async () => {
    page([secret("s1", "oLd1")]);
    await open();
    fireEvent.click(await screen.findByRole("button", { name: "Revoke client" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Revoke ERP" }));
    expect(dialog.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "3 tokens that work now end at once, and it gets no new one.",
      "It never got a token; no program is known to use it.",
      "This cannot be undone: the partner needs a new client.",
      "Webhooks belong to your company and go on being sent.",
    ]);
  });

  it("warns that its only secret is the last", async () => {
    page([secret("s1", "oLd1")]);
    await open();
    fireEvent.click(await screen.findByRole("button", { name: "Revoke secret …oLd1" }));
    expect(
      await screen.findByText("It is the only one: ERP gets no token until you make another."),
    ).toBeDefined();
  });
});
