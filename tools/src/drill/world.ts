import type { LedgerEntry } from "./portal.js";

/** What the portal says of one reseller when all is quiet again, as its owner sees it. */
export interface ResellerFacts {
  readonly resellerId: string;
  readonly orders: readonly OrderFacts[];
  readonly accounts: readonly AccountFacts[];
  readonly requests: readonly RequestFacts[];
  readonly imports: readonly ImportFacts[];
  readonly statements: readonly StatementFacts[];
}

export interface OrderFacts {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly purchaseOrder: string | null;
  readonly stuckBecause: string | null;
  readonly placedAt: string;
  readonly items: readonly {
    readonly id: string;
    readonly status: string;
    readonly quantity: number;
    readonly subscription: {
      readonly id: string;
      readonly status: string;
      readonly seatCount: number | null;
      readonly vendorReference: string | null;
    } | null;
  }[];
}

export interface AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly stuckBecause: string | null;
}

export interface RequestFacts {
  readonly id: string;
  readonly status: string;
}

export interface ImportFacts {
  readonly id: string;
  readonly fileName: string;
  readonly status: string;
  readonly rowCount: number;
  readonly importedCount: number;
  readonly duplicateCount: number;
  readonly rejectedCount: number;
}

interface Amount {
  readonly amount: string;
}

export interface StatementFacts {
  readonly id: string;
  readonly period: string;
  readonly net: Amount;
  readonly tax: Amount;
  readonly total: Amount;
  readonly sections: readonly {
    readonly net: Amount;
    readonly lines: readonly { readonly type: string; readonly amount: Amount }[];
  }[];
}

/** All that the checker reads besides the journal. */
export interface World {
  readonly resellers: readonly ResellerFacts[];
  readonly ledger: readonly LedgerEntry[];
  /** The month that the drill's orders were placed in, `2026-11`. */
  readonly month: string;
}
