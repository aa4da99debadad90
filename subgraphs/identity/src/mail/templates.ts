import type { Brand, Letter } from "@markethall/outbound";
import { accountTemplates } from "./account-templates.js";
import { businessTemplates } from "./business-templates.js";
import { securityTemplates } from "./security-templates.js";

/** What a template knows besides the brand: values that came with the order, as text. */
export interface LetterFacts {
  /** Name of the person who reads it; null where only an address is known. */
  readonly name: string | null;
  /** Link made for this letter alone, if its template has one. */
  readonly link: string | null;
  /** A parameter as text; empty when it did not come. */
  param(name: string): string;
  /** An address of a page of ours, from a path. */
  url(path: string): string;
}

export type Template = (facts: LetterFacts, brand: Brand) => Letter;

export const templates = {
  ...accountTemplates,
  ...businessTemplates,
  ...securityTemplates,
} as const satisfies Record<string, Template>;
export type TemplateName = keyof typeof templates;

export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(templates, name);
}
