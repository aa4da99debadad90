import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen } from "@testing-library/react";
import { renderPage } from "../../testing/render-page.js";
import { FeaturesPage } from "./features-page.js";

const features = {
  __typename: "PortalFeatures",
  catalog: true,
  purchasing: true,
  dashboard: true,
  reports: true,
  invoices: true,
  cloudAccounts: true,
  companyInformation: true,
  signUp: true,
  termsForNewCloudAccounts: false,
};

function page(answer: object) {
  return renderPage({
    path: "/console/settings/features",
    routes: [{ path: "settings/features", element: <FeaturesPage /> }],
    answers: {
      PortalFeatures: { reseller: { __typename: "Reseller", id: "r1", features } },
      WhomFeaturesConcern: {
        customers: { __typename: "CustomerConnection", totalCount: 25 },
      },
      UpdatePortalFeatures: { updatePortalFeatures: answer },
    },
  });
}

describe("the switches of the portal", () => {
  it("has one for each feature and saves each as it is turned", async () => {
    const { asked } = page({
      __typename: "UpdatePortalFeaturesSuccess",
      reseller: { __typename: "Reseller", id: "r1", features: { ...features, reports: false } },
    });
    const reports = await screen.findByRole("switch", { name: "Reports" });
    expect(screen.getAllByRole("switch")).toHaveLength(9);
    fireEvent.click(reports);
    await screen.findByText("25 customers do not find it any more, from the next click on.");
    expect(asked("UpdatePortalFeatures")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Turn off" }));
    expect(await screen.findByText("Reports turned off.")).toBeDefined();
    expect(asked("UpdatePortalFeatures")).toEqual([{ input: { reports: false } }]);
    expect(reports).toHaveProperty("checked", false);
  });

  it("turns back and says why when it could not be saved", async () => {
    page({ __typename: "InvalidInputError", message: "Not now.", field: "reports" });
    const reports = await screen.findByRole("switch", { name: "Reports" });
    fireEvent.click(reports);
    await screen.findByText(/25 customers/);
    fireEvent.click(screen.getByRole("button", { name: "Turn off" }));
    expect(await screen.findByText("Not now.")).toBeDefined();
    expect(reports).toHaveProperty("checked", true);
  });
});
