import { PortalLink } from "@markethall/contracts";
import { Anchor } from "@markethall/ui";
import type { StuckWorkRow } from "./stuck-work-columns.js";

/** Pages that show one thing of a kind, without its id. */
const pages: Readonly<Partial<Record<StuckWorkRow["kind"], string>>> = {
  ORDER: "/console/orders/",
  APPROVAL_REQUEST: "/console/approvals/",
  BILLING_RUN: "/console/billing/runs/",
  USAGE_IMPORT: "/console/usage/",
  WEBHOOK_ENDPOINT: "/console/settings/webhooks/",
};

type SubjectRow = Pick<StuckWorkRow, "kind" | "subject"> & { readonly subjectId?: string | null };

/** What is stuck, with a link to the page that has more, where there is one. */
export function StuckWorkSubject({ work: { kind, subject, subjectId } }: { work: SubjectRow }) {
  const page = pages[kind];
  if (page === undefined || subjectId == null) return <>{subject}</>;
  return (
    <Anchor component={PortalLink} to={page + subjectId} inherit>
      {subject}
    </Anchor>
  );
}
