import { msg } from "@lingui/core/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { PriceAdjustmentInput } from "../../gql/graphql.js";
import { StagePriceAdjustments } from "../price-book.query.js";
import type { Rule } from "./price-rule.js";
import type { PriceSheet } from "./price-sheet.js";
import type { Unsent } from "./sheet-row.js";

/** What is typed goes to the book's draft once the keys have been quiet for a moment. */
const PAUSE_MS = 400;
/** The graph takes as many at once. */
const TOGETHER = 1_000;

export interface Staging {
  /** Something is on its way or waits for the pause to end. */
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly problem: string | null;
  /** Sends what is not sent yet; answers whether the graph knows all then. */
  readonly send: () => Promise<boolean>;
}

/** Keeps the book's draft in the graph the same as the sheet. */
export function useStaging(bookId: string, sheet: PriceSheet, editable: boolean): Staging {
  const [stage, { loading }] = useMutation(StagePriceAdjustments);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const version = useSyncExternalStore(sheet.subscribe, () => sheet.version);
  const unsent = sheet.unsent !== null;

  const send = useCallback((): Promise<boolean> => {
    async function sendAll(): Promise<boolean> {
      for (let unsent = sheet.unsent; unsent !== null; unsent = sheet.unsent) {
        const part = partOf(unsent);
        const adjustments = [...part.rules].map(([planId, rule]) => inputOf(planId, rule));
        const input = {
          priceBookId: bookId,
          adjustments,
          ...(part.percent === null ? {} : { adjustmentPercent: part.percent }),
        };
        const { data } = await stage({ variables: { input } });
        const result = data?.stagePriceAdjustments;
        if (result?.__typename === "StagePriceAdjustmentsSuccess") {
          sheet.markSent(part);
          continue;
        }
        const refused =
          result?.__typename === "InvalidInputError" ? refusedRow(result.field, adjustments) : null;
        if (!refused || !result) {
          setProblem(result?.message ?? null);
          return false;
        }
        const reason = { ...msg`The price book refused this value.`, message: result.message };
        sheet.refuse(String(refused.planId), refused.value ?? "", reason);
      }
      setProblem(null);
      return true;
    }
    const begun =
      running.current ??
      sendAll()
        .catch((failure: unknown) => {
          setProblem(failure instanceof Error ? readError(failure) : String(failure));
          return false;
        })
        .finally(() => {
          running.current = null;
        });
    running.current = begun;
    return begun;
  }, [bookId, sheet, stage]);

  useEffect(
    function sendWhenQuiet() {
      if (!unsent || !editable) return undefined;
      const timer = setTimeout(() => void send(), PAUSE_MS);
      return () => clearTimeout(timer);
    },
    [version, unsent, editable, send],
  );

  return { busy: loading || (unsent && problem === null), problem: unsent ? problem : null, send };
}

function partOf({ rules, percent }: Unsent): Unsent {
  return rules.size <= TOGETHER
    ? { rules, percent }
    : { rules: new Map([...rules].slice(0, TOGETHER)), percent };
}

function inputOf(planId: string, rule: Rule): PriceAdjustmentInput {
  const { kind, value, included } = rule;
  return { planId, adjustment: kind, included, ...(value === null ? {} : { value }) };
}

/** The adjustment that a refusal's field (`adjustments.3.value`) names. */
function refusedRow(
  field: string,
  adjustments: readonly PriceAdjustmentInput[],
): PriceAdjustmentInput | null {
  const [, place] = /^adjustments\.(\d+)\./.exec(field) ?? [];
  return place === undefined ? null : (adjustments[Number(place)] ?? null);
}
