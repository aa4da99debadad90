import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { renderPage } from "../../testing/render-page.js";
import { ApiClientsPage } from "./api-clients-page.js";

const SECRET = "mhs_only-this-once";

function page() {
  return renderPage({
    path: "/console/settings/api-clients",
    routes: [{ path: "settings/api-clients", element: <ApiClientsPage /> }],
    permissions: ["createApiClient"],
    answers: {
      ApiClients: {
        apiClients: {
          __typename: "ApiClientConnection",
          totalCount: 0,
          edges: [],
          pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
        },
      },
      CreateApiClient: {
        createApiClient: {
          __typename: "CreateApiClientSuccess",
          secret: SECRET,
          apiClient: { __typename: "ApiClient", id: "k1", name: "ERP", clientId: "mh_1" },
        },
      },
    },
  });
}

async function openDialog() {
  const [button] = await screen.findAllByRole("button", { name: "Create API client" });
  if (button) fireEvent.click(button);
  return screen.findByRole("form", { name: "Create an API client" });
}

describe("a new API client", () => {
  it("needs a name and a scope", async () => {
    const { asked } = page();
    fireEvent.submit(await openDialog());
    expect(await screen.findByText("Choose at least one scope.")).toBeDefined();
    expect(asked("CreateApiClient")).toEqual([]);
  });

  it("shows its secret once: with the dialog closed it is nowhere", async () => {
    const { asked } = page();
    const form = await openDialog();
    fireEvent.change(screen.getByRole("textbox", { name: /Name/ }), { target: { value: "ERP" } });
    fireEvent.click(screen.getByRole("checkbox", { name: "Statements" }));
    fireEvent.submit(form);
    expect(await screen.findByText(SECRET)).toBeDefined();
    expect(screen.getByRole("button", { name: "Copy secret" })).toBeDefined();
    expect(asked("CreateApiClient")).toEqual([
      { input: { name: "ERP", scopes: ["statements:read"] } },
    ]);

    fireEvent.click(screen.getByRole("button", { name: "I have stored it" }));
    await waitFor(() => expect(screen.queryByText(SECRET)).toBeNull());
    await openDialog();
    expect(screen.queryByText(SECRET)).toBeNull();
  });
});
