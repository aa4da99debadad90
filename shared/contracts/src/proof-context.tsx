import { createContext, useCallback, useContext, type ReactNode } from "react";

/** Asks the viewer to show again who they are; true once they have, false when they would rather not. */
export type AskForProof = (methods: readonly string[]) => Promise<boolean>;

const ProofContext = createContext<AskForProof | null>(null);

interface ProofProviderProps {
  ask: AskForProof;
  children: ReactNode;
}

/** The shell knows how to ask, for its own pages and for those of every remote. */
export function ProofProvider({ ask, children }: ProofProviderProps) {
  return <ProofContext value={ask}>{children}</ProofContext>;
}

interface Answer {
  readonly __typename?: string;
  readonly methods?: readonly string[];
}

/**
 * Runs what may want a recent proof: asks for one where the answer is `ReauthenticationRequired`, and then tries again.
 * Null when the viewer did not want to. Outside the shell nothing is asked, and the answer comes as it is.
 */
export function useProven(): <T extends Answer>(
  act: () => Promise<T | undefined>,
) => Promise<T | null | undefined> {
  const ask = useContext(ProofContext);
  return useCallback(
    async (act) => {
      const answer = await act();
      if (answer?.__typename !== "ReauthenticationRequired" || ask === null) return answer;
      return (await ask(answer.methods ?? [])) ? act() : null;
    },
    [ask],
  );
}
