import { graphql } from "../gql/index.js";

export const SpendChanged = graphql(`
  subscription SpendChanged($range: DateRangeInput!) {
    spendChanged(range: $range, groupBy: DAY) {
      total {
        amount
        currency
      }
    }
  }
`);

/** Orders, seats and approvals move the figures too, not only spend. */
export const CompanyActivity = graphql(`
  subscription CompanyActivity {
    activity {
      sequence
    }
  }
`);
