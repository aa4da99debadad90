import { readError, useMutation } from "@markethall/graph-client";
import { useEffect, useState } from "react";
import type { PreviewChangeMutation, SubscriptionChangeInput } from "../gql/graphql.js";
import { PreviewChange } from "./change.mutations.js";

export type ChangePreview = Extract<
  PreviewChangeMutation["previewChange"],
  { __typename: "PreviewChangeSuccess" }
>["preview"];

interface Previewed {
  readonly of: string;
  readonly preview: ChangePreview | null;
  readonly problem: string | null;
}

const PAUSE_MS = 250;

/** The money of a change as it would be now, asked for once the keys are quiet; null asks for nothing. */
export function usePreview(input: SubscriptionChangeInput | null) {
  const [ask] = useMutation(PreviewChange);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const question = input ? JSON.stringify(input) : null;
  useEffect(
    function askWhenQuiet() {
      if (question === null) return undefined;
      let wanted = true;
      const answer = (preview: ChangePreview | null, problem: string | null) => {
        if (wanted) setPreviewed({ of: question, preview, problem });
      };
      const timer = setTimeout(() => {
        ask({ variables: { input: JSON.parse(question) as SubscriptionChangeInput } })
          .then(({ data, error }) => {
            const result = data?.previewChange;
            if (result?.__typename === "PreviewChangeSuccess") answer(result.preview, null);
            else answer(null, result?.message ?? (error ? readError(error) : null));
          })
          .catch((error: unknown) => answer(null, readError(error)));
      }, PAUSE_MS);
      return () => {
        wanted = false;
        clearTimeout(timer);
      };
    },
    [question, ask],
  );
  const current = previewed?.of === question ? previewed : null;
  return {
    preview: current?.preview ?? null,
    problem: current?.problem ?? null,
    loading: question !== null && current === null,
  };
}
