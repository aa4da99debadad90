import { graphql } from "../gql/index.js";
import type { SavedReportsQuery as SavedReportsData } from "../gql/graphql.js";

export const SavedReportsQuery = graphql(`
  query SavedReports {
    savedReports {
      id
      name
      kind
      isShared
      isOwn
      ownerName
      choices {
        columns
        groupBy
        sortBy {
          column
          isDescending
        }
        filters {
          column
          values
        }
        query
        range {
          preset
          from
          to
        }
      }
      schedule {
        frequency
        day
        format
        isForMe
        isPaused
        pauseReason
        nextDueAt
        recipients {
          id
          name
        }
        lastDelivery {
          dueAt
          status
          sentCount
          note
        }
      }
    }
  }
`);

export type SavedReport = NonNullable<SavedReportsData["savedReports"]>[number];
export type ReportSchedule = NonNullable<SavedReport["schedule"]>;
