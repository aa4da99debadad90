import { ProofProvider } from "@markethall/contracts";
import { lazy, Suspense, useCallback, useState, type ReactNode } from "react";

const ProofDialog = lazy(() =>
  import("./proof-dialog.js").then((module) => ({ default: module.ProofDialog })),
);

interface Question {
  readonly methods: readonly string[];
  readonly answer: (proven: boolean) => void;
}

/** Lets every page, the shell's and the remotes', ask for a proof; the dialog comes when it is first needed. */
export function ProofHost({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback(
    (methods: readonly string[]) =>
      new Promise<boolean>((answer) => setQuestion({ methods, answer })),
    [],
  );

  function handleAnswer(proven: boolean) {
    question?.answer(proven);
    setQuestion(null);
  }

  return (
    <ProofProvider ask={ask}>
      {children}
      <Suspense>
        {question && <ProofDialog methods={question.methods} onAnswer={handleAnswer} />}
      </Suspense>
    </ProofProvider>
  );
}
