import { graphql } from "../gql/index.js";

/** A request came, or was decided. */
export const ApprovalQueueChanged = graphql(`
  subscription ApprovalQueueChanged {
    approvalQueueChanged {
      id
      status
    }
  }
`);
