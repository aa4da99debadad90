import { useAbilities } from "@markethall/contracts";
import { useApolloClient } from "@markethall/graph-client";
import { useEffect, useMemo, useState } from "react";
import { ConsoleSearchDocument } from "./console-search.query.js";
import { foundIn, searchParts } from "./found-in.js";
import type { RecordGroup } from "./found-record.js";

/** How long somebody who types is waited for. */
const PAUSE_MS = 180;
/** One letter finds everything and says nothing. */
const SHORTEST = 2;

export interface RecordSearch {
  /** For `text`, or for what was typed before while that is looked for. */
  readonly groups: readonly RecordGroup[];
  /** What the groups answer. */
  readonly text: string;
  readonly searching: boolean;
  /** Some part of the portal did not answer. */
  readonly failed: boolean;
}

const nothing: RecordSearch = { groups: [], text: "", searching: false, failed: false };

/** Looks for records once typing pauses, in one request; only the answer to the last question is shown. */
export function useRecordSearch(typed: string): RecordSearch {
  const client = useApolloClient();
  const { can } = useAbilities();
  const parts = useMemo(() => searchParts(can), [can]);
  const text = typed.trim();
  const asks = text.length >= SHORTEST && Object.values(parts).some(Boolean);
  const [answer, setAnswer] = useState<RecordSearch>(nothing);

  useEffect(
    function search() {
      if (!asks) return;
      let current = true;
      const pause = setTimeout(() => {
        void client
          .query({
            query: ConsoleSearchDocument,
            variables: { text, ...parts },
            fetchPolicy: "no-cache",
          })
          .then(
            ({ data, error }) => ({
              groups: data ? foundIn(data) : [],
              text,
              searching: false,
              failed: error !== undefined,
            }),
            () => ({ ...nothing, text, failed: true }),
          )
          // What comes late belongs to a question that nobody asks any more.
          .then((found) => current && setAnswer(found));
      }, PAUSE_MS);
      return () => {
        clearTimeout(pause);
        current = false;
      };
    },
    [asks, client, parts, text],
  );

  if (!asks) return nothing;
  return answer.text === text ? answer : { ...answer, failed: false, searching: true };
}
