import { useLingui } from "@lingui/react/macro";
import { problemOf, useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { useState } from "react";
import { ForgetArrangement, SaveArrangement } from "./saved-arrangement.js";

export interface Saving {
  /** Keeps a query, empty for nothing, as what the dashboard opens with; true when it is kept. */
  readonly save: (query: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: string | null;
}

/** Keeps how a person arranged the dashboard, as the view that it opens with. */
export function useSaving(savedId: string | null): Saving {
  const { t } = useLingui();
  const notices = useNotices();
  const [keep, keeping] = useMutation(SaveArrangement, { errorPolicy: "all" });
  const [forget, forgetting] = useMutation(ForgetArrangement, { errorPolicy: "all" });
  const [problem, setProblem] = useState<string | null>(null);

  async function save(query: string): Promise<boolean> {
    const found = query === "" ? await drop() : await put(query);
    setProblem(found);
    if (found === null) notices.done(t`Your dashboard is saved.`);
    return found === null;
  }

  async function put(query: string): Promise<string | null> {
    const name = t`My dashboard`;
    const id = savedId === null ? {} : { id: savedId };
    const input = { ...id, place: "DASHBOARD" as const, name, query, isDefault: true };
    const { data, error } = await keep({ variables: { input } });
    return problemOf(data?.saveView, error);
  }

  /** What is the standard is not kept, so that cards of a later version come by themselves. */
  async function drop(): Promise<string | null> {
    if (savedId === null) return null;
    const { data, error } = await forget({ variables: { id: savedId } });
    return problemOf(data?.deleteSavedView, error);
  }

  return { save, busy: keeping.loading || forgetting.loading, problem };
}
