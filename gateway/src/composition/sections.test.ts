import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from "graphql";

/**
 * One subgraph down: the rest of the answer still comes (A12). What another subgraph adds may be null, or its outage would
 * take what it was added to, up to the whole answer.
 */
const schema = parse(readFileSync(join(__dirname, "../../schema/supergraph.graphql"), "utf8"));
const types = schema.definitions.filter(
  (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION,
);

/** Who owns each entity that several subgraphs know (docs/architecture.md). */
const home: Readonly<Record<string, string>> = {
  CloudAccount: "SUBSCRIPTIONS",
  CloudSubscription: "SUBSCRIPTIONS",
  Customer: "IDENTITY",
  Order: "SUBSCRIPTIONS",
  Plan: "CATALOG",
  PriceBook: "CATALOG",
  Statement: "BILLING",
  Storefront: "IDENTITY",
  SupportPlan: "BILLING",
  Terms: "IDENTITY",
  User: "IDENTITY",
  Vendor: "CATALOG",
};

/** Root fields that may not be null: our own pages ask each by itself, and partners ask none of them (ADR 22). */
const askedAlone = [
  "accountSecurity",
  "apiClients",
  "auditChain",
  "auditEvents",
  "billingRuns",
  "businessClock",
  "reconciliation",
  "report",
  "reportValues",
  "resellers",
  "staff",
  "supportPlans",
  "terms",
  "usageImports",
  "vendors",
  "webhookEndpoints",
  "webhookEventTypes",
];

/** What a row is about, from another subgraph. Without it a row says nothing: it takes its list, and no other section. */
const ofARow = [
  "CartItem.plan",
  "CloudAccount.customer",
  "CloudAccount.vendor",
  "CloudSubscription.customer",
  "CloudSubscription.plan",
  "CloudSubscription.vendor",
  "CustomerPriceEffect.customer",
  "GrantCreditSuccess.customer",
  "Order.customer",
  "OrderItem.plan",
  "PriceBookDraft.customers",
  "RenewalAhead.subscription",
  "SkippedStatement.customer",
  "SkippedStatement.vendor",
  "Statement.customer",
  "Statement.vendor",
  "TermsNotAcceptedError.terms",
  "UnreadyCustomerEdge.node",
  "UsageShare.customer",
  "UsageShare.vendor",
  "VendorAuthorization.vendor",
];

const argument = (directive: ConstDirectiveNode, name: string): string | undefined => {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value && "value" in value ? String(value.value) : undefined;
};
const directives = (node: ObjectTypeDefinitionNode | FieldDefinitionNode, name: string) =>
  (node.directives ?? []).filter((one) => one.name.value === name);
const isRequired = ({ type }: FieldDefinitionNode) => type.kind === Kind.NON_NULL_TYPE;
const named = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);

/** Subgraphs that know an object: for an entity, those that reach it by its key. */
const knownTo = (type: ObjectTypeDefinitionNode): string[] => [
  ...new Set(directives(type, "join__type").map((one) => argument(one, "graph") ?? "")),
];
const isEntity = (type: ObjectTypeDefinitionNode) =>
  directives(type, "join__type").some((one) => argument(one, "key") !== undefined);

/** Subgraphs that answer a field. */
function ownersOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string[] {
  const joined = directives(field, "join__field").filter(
    (one) => argument(one, "external") !== "true" && argument(one, "graph") !== undefined,
  );
  return joined.length > 0 ? joined.map((one) => argument(one, "graph") ?? "") : knownTo(type);
}

const shared = types.filter((type) => isEntity(type) && knownTo(type).length > 1);
const roots = types.find(({ name }) => name.value === "Query")?.fields ?? [];

const addsTo = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode) =>
  !ownersOf(type, field).includes(home[type.name.value] ?? "");

/** Entities that other subgraphs add fields to. */
const carriers = new Set(
  shared
    .filter((type) => type.fields?.some((field) => addsTo(type, field)))
    .map(({ name }) => name.value),
);

/** Fields that may not be null and name an entity of another subgraph. */
const namedElsewhere = types
  .filter(({ name }) => name.value !== "Query" && name.value !== "Mutation")
  .flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => isRequired(field) && home[named(field.type)] !== undefined)
      .filter((field) => !ownersOf(type, field).includes(home[named(field.type)] ?? ""))
      .map((field) => ({ type: type.name.value, place: `${type.name.value}.${field.name.value}` })),
  );

/** Whether a null deep in the type makes the field's parent null. */
const passesOn = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE &&
  (type.type.kind !== Kind.LIST_TYPE || passesOn(type.type.type));

/** Types whose objects are null where one of this type is null. */
function lostWith(name: string, lost = new Set<string>()): ReadonlySet<string> {
  for (const type of types) {
    const takes = type.fields?.some((field) => named(field.type) === name && passesOn(field.type));
    if (!takes || lost.has(type.name.value)) continue;
    lost.add(type.name.value);
    lostWith(type.name.value, lost);
  }
  return lost;
}

describe("what may be null", () => {
  it("has an owner for each entity that several subgraphs know", () => {
    expect(shared.map(({ name }) => name.value).sort()).toEqual(Object.keys(home));
  });

  it("is whatever another subgraph adds to an entity", () => {
    const forbidden = shared.flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => isRequired(field) && addsTo(type, field))
        .map((field) => `${type.name.value}.${field.name.value}`),
    );
    expect(forbidden).toEqual([]);
  });

  it("is every root field that stands beside others", () => {
    const required = roots.filter((field) => isRequired(field)).map(({ name }) => name.value);
    expect(required.sort()).toEqual(askedAlone);
  });

  it("is every root field that partners may ask", () => {
    const forbidden = roots
      .filter((field) => isRequired(field))
      .filter((field) =>
        directives(field, "tag").some((one) => argument(one, "name") === "partner"),
      )
      .map(({ name }) => name.value);
    expect(forbidden).toEqual([]);
  });

  it("is what an object names of another subgraph, but for what a row is about", () => {
    expect(namedElsewhere.map(({ place }) => place).sort()).toEqual(ofARow);
  });

  it("keeps a lost row from taking what other subgraphs add their sections to", () => {
    const takes = namedElsewhere.flatMap(({ type, place }) =>
      [...lostWith(type)].filter((lost) => carriers.has(lost)).map((lost) => `${place}: ${lost}`),
    );
    expect(carriers).toEqual(new Set(["Customer", "Storefront", "User"]));
    expect(takes).toEqual([]);
  });
});
