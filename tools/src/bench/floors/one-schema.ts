import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import pg from "pg";
import { cataloguePage, connectionOf, pageAnswer, type PageRow } from "./catalogue-page.js";
import { readFloorConfig } from "../config.js";

/** Floor (b): Apollo Server with one schema over the same tables, without session, tenant or federation. */
const typeDefs = `
  scalar Decimal
  scalar CurrencyCode
  enum BillingCycle { MONTHLY ANNUAL }
  input ProductFilter { vendors: [String!] categories: [String!] terms: [String!] maxPrice: Decimal }
  type Query { storefront(accountName: String!): Storefront }
  type Storefront { id: ID! search(query: String, filter: ProductFilter, first: Int! = 24, after: String): ProductSearch! }
  type ProductSearch { totalCount: Int! facets: [Facet!]! edges: [TileEdge!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Facet { name: String! values: [FacetValue!]! }
  type FacetValue { value: String! label: String! count: Int! }
  type TileEdge { cursor: String! node: Tile! }
  type Tile { featured: Boolean! startingPrice: Money billedPer: BillingCycle product: Product! }
  type Money { amount: Decimal! currency: CurrencyCode! }
  type Product { id: ID! slug: String! name: String! summary: String! categories: [String!]! vendor: Vendor! }
  type Vendor { id: ID! slug: String! name: String! logoUrl: String }`;

const config = readFloorConfig();
const pool = new pg.Pool({ connectionString: connectionOf(config), max: 10 });
const server = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: {
      storefront: async () => {
        const { rows } = await pool.query<PageRow>({ name: "page", text: cataloguePage });
        return pageAnswer(config.resellerId, rows[0]!);
      },
    },
  },
});
await startStandaloneServer(server, { listen: { port: config.port, host: "127.0.0.1" } });
