import { msg } from "@lingui/core/macro";
import { readinessText } from "@markethall/graph-client";
import { i18n } from "@markethall/language";
import { formatDateTime } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { Open_PreconditionsOpenErrorFragment } from "../gql/graphql.js";

// Why a decision did not come about; every decision asks for these, of one request or of several.
graphql(`
  fragment Decided_AlreadyDecidedError on AlreadyDecidedError {
    decision {
      status
      decidedAt
      decidedByName
    }
  }
`);
graphql(`
  fragment Open_PreconditionsOpenError on PreconditionsOpenError {
    preconditions {
      code
      satisfied
      explanation
      vendor {
        id
        name
      }
    }
  }
`);

interface Decision {
  readonly status: string;
  readonly decidedAt: string;
  readonly decidedByName: string;
}

/** Example: `Nora Quist approved this on Nov 22, 2026, 6:10 PM.` */
export function alreadyDecided({ status, decidedAt, decidedByName }: Decision): string {
  const when = formatDateTime(decidedAt);
  const who = decidedByName;
  if (status === "APPROVED") return i18n._(msg`${who} approved this on ${when}.`);
  if (status === "DECLINED") return i18n._(msg`${who} declined this on ${when}.`);
  if (status === "CANCELLED") return i18n._(msg`${who} cancelled this on ${when}.`);
  return i18n._(msg`${who} expired this on ${when}.`);
}

/** What is still missing, as a sentence each. */
export function openPoints({ preconditions }: Open_PreconditionsOpenErrorFragment): string[] {
  return preconditions.filter(({ satisfied }) => !satisfied).map(readinessText);
}
