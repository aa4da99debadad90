import { describe, expect, it } from "@jest/globals";
import { compose, CompositionError } from "./composition.js";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable"])`;

const identity = {
  name: "identity",
  sdl: `${LINK}
    type Query {
      customer(id: ID!): Customer @tag(name: "partner")
      staff: [User!]! @tag(name: "internal")
    }
    type Customer @key(fields: "id") { id: ID! name: String! }
    type User @key(fields: "id") { id: ID! email: String! }`,
};
const billing = {
  name: "billing",
  sdl: `${LINK}
    type Query { billingRun(id: ID!): BillingRun @tag(name: "internal") }
    type BillingRun { id: ID! }
    type Customer @key(fields: "id") { id: ID! creditBalance: String! }`,
};

describe("compose", () => {
  it("joins entities and keeps federation out of what callers see", () => {
    const { supergraph, api } = compose([identity, billing]);
    expect(supergraph).toContain("@join__type(graph: BILLING");
    expect(api).toContain("creditBalance: String!");
    expect(api).not.toMatch(/join__|_entities|@tag|federation/);
  });

  it("leaves internal root fields, and the types only they reach, out of the partner's contract", () => {
    const { partner } = compose([identity, billing]);
    expect(partner).toContain("customer(id: ID!): Customer");
    expect(partner).not.toMatch(/staff|User|billingRun|BillingRun/);
  });

  it("leaves the errors of internal operations out of it, though they share an interface", () => {
    const errors = {
      name: "catalog",
      sdl: `${LINK}
        interface UserError { message: String! }
        interface Named { name: String! }
        type NotFound implements UserError { message: String! }
        type BelowCost implements UserError { message: String! cost: String! }
        type Product implements Named { name: String! }
        union OrderResult = Product | NotFound
        union PriceResult = Product | BelowCost
        type Query { anything: Named @tag(name: "partner") }
        type Mutation {
          order: OrderResult @tag(name: "partner")
          price: PriceResult @tag(name: "internal")
        }`,
    };
    const { partner, api } = compose([errors]);
    expect(api).toContain("BelowCost");
    expect(partner).not.toMatch(/BelowCost|PriceResult/);
    expect(partner).toMatch(/type NotFound implements UserError/);
    expect(partner).toMatch(/type Product implements Named/);
  });

  it("refuses a root field that nobody decided about", () => {
    const untagged = { name: "catalog", sdl: `${LINK} type Query { vendors: [String!]! }` };
    expect(() => compose([identity, untagged])).toThrow(
      '[catalog] Query.vendors needs exactly one tag, "internal" or "partner".',
    );
  });

  it("refuses a root field that was decided about twice", () => {
    const both = {
      name: "catalog",
      sdl: `${LINK} extend type Mutation { order: ID @tag(name: "partner") @tag(name: "internal") }`,
    };
    expect(() => compose([identity, both])).toThrow(
      '[catalog] Mutation.order needs exactly one tag, "internal" or "partner".',
    );
  });

  it("names what does not compose", () => {
    const clash = {
      name: "catalog",
      sdl: `${LINK}
        type Query { product: ID @tag(name: "partner") }
        type Customer @key(fields: "id") { id: ID! name: Int! }`,
    };
    expect(() => compose([identity, clash])).toThrow(CompositionError);
  });

  it("refuses rights as directives", () => {
    const guarded = {
      name: "catalog",
      sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag", "@authenticated"])
        type Query { product: ID @tag(name: "partner") @authenticated }`,
    };
    expect(() => compose([guarded])).toThrow("Rights are not given by directives");
  });
});
