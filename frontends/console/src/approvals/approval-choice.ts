import { withParams } from "@markethall/contracts";
import type { ApprovalFilter, ApprovalKind, ApprovalStatus } from "../gql/graphql.js";

export type ApprovalView = "queue" | "history";

export const approvalKinds: readonly ApprovalKind[] = [
  "SIGN_UP",
  "ACCOUNT_ACCESS",
  "CLOUD_ACCOUNT_PROVISION",
  "CLOUD_ACCOUNT_LINK",
  "CLOUD_ACCOUNT_DELETE",
  "ORDER",
  "SEAT_CHANGE",
  "CANCELLATION",
];

export const decidedStatuses: readonly ApprovalStatus[] = [
  "APPROVED",
  "DECLINED",
  "CANCELLED",
  "EXPIRED",
];

/** What is chosen on the page, from its address, so that every view of the queue is a link. */
export function chosenView(params: URLSearchParams): ApprovalView {
  return params.get("view") === "history" ? "history" : "queue";
}

export function chosenKinds(params: URLSearchParams): ApprovalKind[] {
  return approvalKinds.filter((kind) => params.has("kind", kind));
}

export function chosenStatuses(params: URLSearchParams): ApprovalStatus[] {
  return decidedStatuses.filter((status) => params.has("status", status));
}

/** The queue holds what is pending; the history the rest, narrowed by the statuses chosen. */
export function approvalFilter(params: URLSearchParams): ApprovalFilter {
  const kind = chosenKinds(params);
  const statuses = chosenStatuses(params);
  const query = params.get("q")?.trim();
  const customerId = params.get("customer");
  const decided = statuses.length > 0 ? statuses : decidedStatuses;
  return {
    status: chosenView(params) === "queue" ? ["PENDING"] : decided,
    ...(kind.length > 0 ? { kind } : {}),
    ...(query ? { query } : {}),
    ...(customerId ? { customerId } : {}),
  };
}

/** The address with another view; its own filters stay behind. */
export function withView(params: URLSearchParams, view: string | null): URLSearchParams {
  return withParams(params, { status: null, view: view === "history" ? view : null });
}

/** The page of one request over the same view of the queue, or the queue alone. */
export function approvalPath(id: string | null, params: URLSearchParams): string {
  const query = params.toString();
  return `/console/approvals${id === null ? "" : `/${id}`}${query === "" ? "" : `?${query}`}`;
}
