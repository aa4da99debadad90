import { readError } from "@markethall/graph-client";
import { fieldErrors } from "@markethall/ui/forms";
import { useState } from "react";

interface Refusal {
  readonly message: string;
  readonly field?: string;
}

interface ErrorSink {
  readonly setErrors: (errors: Record<string, string>) => void;
}

/**
 * Why a command was not carried out: at the form's field that the graph names, else above its
 * buttons, together with what went wrong on the way.
 */
export function useRefusal(form: ErrorSink, fields: readonly string[], error: unknown) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    messages: [refusal, error ? readError(error) : null],
    refuse: (refused: Refusal) => {
      const { fields: atFields, form: above } = fieldErrors(refused, fields);
      form.setErrors(atFields);
      setRefusal(above);
    },
    forget: () => setRefusal(null),
  };
}
