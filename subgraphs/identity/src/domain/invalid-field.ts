import { err } from "@markethall/result";

/** A value that a person typed does not fit its field. */
export interface InvalidField {
  readonly kind: "InvalidInput";
  readonly field: string;
  readonly message: string;
}

export function invalidField(field: string, message: string): { ok: false; error: InvalidField } {
  return err({ kind: "InvalidInput", field, message });
}
