import { graphql } from "../gql/index.js";

/** A request came, was decided, or what must hold before may hold now. */
export const ApprovalQueueChanged = graphql(`
  subscription ApprovalQueueChanged {
    approvalQueueChanged {
      id
      status
      decision {
        status
        decidedAt
        decidedByName
        reason
      }
    }
  }
`);
