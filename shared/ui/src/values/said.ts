import type { MessageDescriptor } from "@lingui/core";
import { i18n } from "@markethall/language";

/** Words that are the same in all languages or translated already, or a message to be said in the spoken one. */
export type Words = string | MessageDescriptor;

/** What a constant has to say, in the language that is spoken when it is shown. */
export function said(words: Words): string {
  return typeof words === "string" ? words : i18n._(words);
}
