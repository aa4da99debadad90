import { randomUUID } from "node:crypto";
import { jest } from "@jest/globals";
import {
  actorFor,
  deliver,
  eventOf,
  fixedClock,
  graphRunner,
  testDatabase,
  type TestDatabase,
} from "@markethall/testing";
import { masters, type PlanFacts, plans, products, solution, vendors } from "./catalogue.js";
import type { GraphQLSchema } from "graphql";
import { buildGraph } from "../../src/app.js";
import { schema } from "../../src/data-source.js";
import { identityConsumer } from "../../src/events/identity.consumer.js";
import { seedCatalogue, seedResellerCatalogue } from "../../src/seed.js";

// A machine that runs other tests beside these may be slow to copy a database or load a large file.
jest.setTimeout(60_000);

/** The day on which the world's tests happen. */
export const now = new Date("2026-03-10T12:00:00Z");
export const clock = fixedClock(now.toISOString());

const { microsoft, google, sophos } = vendors;

const beginning = new Date("2025-01-01T00:00:00Z");
const prices = (...facts: readonly PlanFacts[]) =>
  facts.map(({ id: planId, list, cost }) => ({ planId, validFrom: beginning, list, cost }));

/** One reseller with a customer; its ids are new for every world. */
export function tenant() {
  const resellerId = randomUUID();
  const customerId = randomUUID();
  return {
    resellerId,
    customerId,
    bookId: randomUUID(),
    googleBookId: randomUUID(),
    owner: actorFor("RESELLER_OWNER", { resellerId }),
    sales: actorFor("RESELLER_SALES", { resellerId }),
    buyer: actorFor("CUSTOMER_BUYER", { resellerId, customerId }),
  };
}
export type TestTenant = ReturnType<typeof tenant>;

export interface World {
  readonly database: TestDatabase;
  readonly north: TestTenant;
  readonly south: TestTenant;
  readonly run: ReturnType<typeof graphRunner>["run"];
  authorize(
    who: TestTenant,
    vendorId: string,
    priceBookId: string | null,
    customerId?: string,
  ): Promise<void>;
  setStorefront(who: TestTenant, features: readonly string[], status?: string): Promise<void>;
  tellCustomer(who: TestTenant, status: string): Promise<void>;
  withNewResellers(): Promise<World>;
  close(): Promise<void>;
}

let moment = now.getTime();

/** A migrated database with a small catalogue and two resellers; north sells all vendors, south Microsoft only. */
export async function openWorld(): Promise<World> {
  const database = await testDatabase(schema);
  await seedCatalogue(
    database.db,
    {
      vendors: Object.values(vendors),
      products: Object.values(products),
      solutions: [solution],
      masterBooks: [
        {
          id: masters.microsoft,
          vendorId: microsoft.id,
          currency: "USD",
          name: "Microsoft USD",
          prices: prices(plans.premium, plans.premiumAnnual, plans.e3, plans.storage),
        },
        {
          id: masters.microsoftEuro,
          vendorId: microsoft.id,
          currency: "EUR",
          name: "Microsoft EUR",
          prices: prices({ ...plans.premium, list: "20.00", cost: "16.00" }),
        },
        {
          id: masters.google,
          vendorId: google.id,
          currency: "USD",
          name: "Google USD",
          prices: prices(plans.workspace),
        },
        {
          id: masters.sophos,
          vendorId: sophos.id,
          currency: "USD",
          name: "Sophos USD",
          prices: prices(plans.intercept),
        },
      ],
    },
    now,
  );
  return peopled(database, (await buildGraph()).schema);
}

/** Two new resellers in a database: a test that changes theirs touches no other's. */
async function peopled(database: TestDatabase, graphSchema: GraphQLSchema): Promise<World> {
  const { db } = database;
  const north = tenant();
  const south = tenant();
  const book = (
    id: string,
    masterBookId: string,
    name: string,
    percent: string,
    isDefault: boolean,
  ) => ({ id, masterBookId, name, percent, isDefault, adjustments: [] });
  await seedResellerCatalogue(
    db,
    {
      resellerId: north.resellerId,
      vendors: [microsoft, google, sophos].map(({ id: vendorId }) => ({
        vendorId,
        currency: "USD",
      })),
      books: [
        book(north.bookId, masters.microsoft, "Standard Microsoft", "15", false),
        book(north.googleBookId, masters.google, "Standard Google", "10", true),
      ],
      tiles: [{ productId: products.workspace.id, position: 1, featured: true }],
    },
    now,
  );
  await seedResellerCatalogue(
    db,
    {
      resellerId: south.resellerId,
      vendors: [{ vendorId: microsoft.id, currency: "USD" }],
      books: [book(south.bookId, masters.microsoft, "South Microsoft", "50", true)],
      tiles: [],
    },
    now,
  );
  const graph = graphRunner(graphSchema, db);
  const tell = (type: string, who: TestTenant, payload: object) =>
    deliver(
      db,
      identityConsumer,
      eventOf(type, who.resellerId, payload, { occurredAt: new Date((moment += 1_000)) }),
      clock,
    );
  const world: World = {
    database,
    north,
    south,
    run: (actor, source, variables = {}, options = {}) =>
      graph.run(actor, source, variables, { now, ...options }),
    authorize: async (who, vendorId, priceBookId, customerId = who.customerId) => {
      await tell("identity.vendor-authorization.changed.v1", who, {
        customerId,
        vendorId,
        priceBookId,
        currency: "USD",
      });
    },
    setStorefront: async (who, features, status = "ACTIVE") => {
      await tell("identity.reseller.changed.v1", who, {
        resellerId: who.resellerId,
        status,
        features,
      });
    },
    tellCustomer: async (who, status) => {
      await tell("identity.customer.changed.v1", who, { customerId: who.customerId, status });
    },
    withNewResellers: () => peopled(database, graphSchema),
    close: () => database.close(),
  };
  await world.setStorefront(north, ["catalog"]);
  await world.setStorefront(south, ["catalog"]);
  await world.authorize(north, microsoft.id, north.bookId);
  await world.authorize(north, google.id, null);
  return world;
}

/** Runs fields of a storefront, which the gateway reaches by its id. */
export function storefrontQuery(id: string, fields: string): string {
  return `{ _entities(representations: [{ __typename: "Storefront", id: "${id}" }]) { ... on Storefront { ${fields} } } }`;
}
