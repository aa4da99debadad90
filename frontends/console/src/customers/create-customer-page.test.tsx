import { describe, expect, it } from "@jest/globals";
import { fireEvent, screen, within } from "@testing-library/react";
import { renderPage, type Answers } from "../testing/render-page.js";
import { customerRoutes } from "./routes.js";

const shown = (answers: Answers, permissions: readonly string[] = ["onboardCustomer"]) =>
  renderPage({
    path: "/console/customers/new",
    routes: customerRoutes,
    permissions,
    answers: {
      AuthorizationChoices: {
        vendors: [{ __typename: "Vendor", id: "v1", name: "Microsoft", needsTenantId: false }],
        priceBooks: [],
        supportPlans: [],
      },
      ...answers,
    },
  });

const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name }), { target: { value } });
const next = () => fireEvent.click(screen.getByRole("button", { name: "Continue" }));
const stepped = (name: string) => screen.findByRole("form", { name });

async function walk() {
  await stepped("Company");
  type(/Organisation/, "Contoso");
  type(/Tax id/, "DE 123 456 789");
  next();
  await stepped("Address");
  next();
  await stepped("First user");
  type(/^Name/, "Ada Salt");
  type(/E-mail/, "ada@contoso.example");
  next();
}

const created = {
  __typename: "CreateCustomerSuccess",
  customer: { __typename: "Customer", id: "c9", name: "Contoso" },
  user: null,
};
const input = {
  name: "Contoso",
  taxId: "DE 123 456 789",
  firstUser: { name: "Ada Salt", email: "ada@contoso.example", role: "CUSTOMER_ADMIN" },
};

describe("creating a customer in steps", () => {
  it("goes on when a step is right, and sends everything at the end", async () => {
    const { asked } = shown({ OnboardCustomer: { onboardCustomer: created } });
    await stepped("Company");
    next();
    expect(await screen.findByText("Enter the organisation's name.")).toBeDefined();
    await walk();
    await stepped("Vendors");
    fireEvent.click(await screen.findByRole("button", { name: "Add a vendor" }));
    next();
    expect(await screen.findByText("Choose the vendor.")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Leave out New vendor" }));
    next();
    const review = await stepped("Review");
    expect(within(review).getByText("ada@contoso.example")).toBeDefined();
    expect(asked("OnboardCustomer")).toEqual([]);
    fireEvent.click(within(review).getByRole("button", { name: "Create customer" }));
    await screen.findByText("Contoso is there.");
    expect(asked("OnboardCustomer")).toEqual([{ input: { ...input, vendors: [] } }]);
  });

  it("leads back to the step of what is refused, with all that was typed", async () => {
    const refused = {
      __typename: "InvalidInputError",
      message: "Somebody has an account.",
      field: "firstUser.email",
    };
    const { asked } = shown({ CreateCustomer: { createCustomer: refused } }, []);
    await walk();
    await stepped("Review");
    fireEvent.click(screen.getByRole("button", { name: "Create customer" }));
    await stepped("First user");
    expect(await screen.findByText("Somebody has an account.")).toBeDefined();
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveProperty("value", "Ada Salt");
    expect(asked("CreateCustomer")).toEqual([{ input }]);
  });
});
