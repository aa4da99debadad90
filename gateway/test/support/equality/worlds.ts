import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SubgraphContract } from "../../../src/composition/composition.js";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@tag", "@shareable", "@requires", "@provides", "@external"])`;

/** The portal's own subgraphs, as committed. */
export function portalWorld(): SubgraphContract[] {
  const root = join(__dirname, "../../../../subgraphs");
  return ["identity", "catalog", "subscriptions", "billing", "approvals"].map((name) => ({
    name,
    sdl: readFileSync(join(root, name, "schema.graphql"), "utf8"),
  }));
}

/** Three subgraphs with what federation can do beyond what the portal uses. */
export const oddWorld: SubgraphContract[] = [
  {
    name: "library",
    sdl: `${LINK}
      interface Node { id: ID! }
      interface Medium implements Node { id: ID! title: String! maker: Person similar(first: Int): [Medium!] }
      type Book implements Medium & Node @key(fields: "id") {
        id: ID! title: String! pages: Int! maker: Person similar(first: Int): [Medium!] weight: Float size: Size
      }
      type Film implements Medium & Node @key(fields: "id") {
        id: ID! title: String! minutes: Int maker: Person similar(first: Int): [Medium!] cast: [Person]
      }
      type Person implements Node @key(fields: "id") { id: ID! name: String! works: [Work!]! }
      type Size @shareable { width: Int! height: Int! unit: Unit }
      enum Unit { MM INCH }
      scalar Anything
      union Work = Book | Film | Note
      type Note { text: String! about: Node grid: [[Int]] pages: [[Book!]!] extra: Anything }
      union Borrowed = Loan | Refusal
      type Loan { medium: Medium! due: String }
      type Refusal { reason: String! }
      type Query {
        node(id: ID!): Node @tag(name: "partner")
        books(first: Int = 3): [Book!] @tag(name: "partner")
        search(text: String): [Work] @tag(name: "partner")
        person(id: ID!): Person! @tag(name: "partner")
        shelves: [[Medium]] @tag(name: "partner")
      }
      type Mutation { borrow(id: ID!): Borrowed! @tag(name: "partner") }`,
  },
  {
    name: "reviews",
    sdl: `${LINK}
      type Book @key(fields: "id") {
        id: ID!
        weight: Float @external
        size: Size @external
        postage(zone: String): Float @requires(fields: "weight size { width }")
        reviews(first: Int, worst: Boolean): [Review!]!
      }
      type Film @key(fields: "id") { id: ID! reviews(first: Int, worst: Boolean): [Review!]! rating: Int! }
      type Size @shareable { width: Int! height: Int! unit: Unit }
      enum Unit { MM INCH }
      type Person @key(fields: "id") { id: ID! reviews: [Review] trusted: Boolean! nick: String }
      type Review @key(fields: "id") { id: ID! text: String by: Person! of: Reviewed stars: Int! }
      union Reviewed = Book | Film
      type Query {
        latest(first: Int): [Review] @tag(name: "partner")
        best: Reviewed @tag(name: "partner")
        critic: Person @provides(fields: "name") @tag(name: "partner")
      }
      extend type Person { name: String! @external }
      type Mutation { review(id: ID!, text: String): Review @tag(name: "partner") }`,
  },
  {
    name: "people",
    sdl: `${LINK}
      type Person @key(fields: "id") { id: ID! friends(first: Int): [Person!] home: Place likes: [Review!] }
      type Review @key(fields: "id", resolvable: false) { id: ID! }
      type Place { town: String! country: String people: [Person!]! }
      type Query { people(first: Int): [Person!]! @tag(name: "partner") me: Person @tag(name: "partner") }`,
  },
];
