import { err, type Said } from "@markethall/result";

/** A value that a person typed does not fit its field. */
export interface InvalidField extends Said {
  readonly kind: "InvalidInput";
  readonly field: string;
}

export function invalidField(
  field: string,
  says: string | Said,
): { ok: false; error: InvalidField } {
  return err({
    kind: "InvalidInput",
    field,
    ...(typeof says === "string" ? { message: says } : says),
  });
}
