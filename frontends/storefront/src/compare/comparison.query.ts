import { graphql } from "../gql/index.js";
import type { CompareProductsQuery } from "../gql/graphql.js";

export const CompareProducts = graphql(`
  query CompareProducts($accountName: String!, $slugs: [String!]!) {
    storefront(accountName: $accountName) {
      id
      products(slugs: $slugs) {
        id
        slug
        name
        summary
        categories
        features
        vendor {
          id
          slug
          name
          logoUrl
        }
        plans {
          id
          ...PlanChoice_Plan @unmask
        }
      }
    }
  }
`);

export type ComparedProduct = NonNullable<
  NonNullable<CompareProductsQuery["storefront"]>["products"]
>[number];
export type ComparedPlan = ComparedProduct["plans"][number];
