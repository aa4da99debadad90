/** What one operation may ask for. The numbers are acceptance A09's, counted after fragments are spread. */
export interface Bounds {
  /** Nested fields from the root field on, which counts as 1. */
  readonly depth: number;
  /** Aliased fields, `__typename` among them. */
  readonly aliases: number;
  /** Fields of Query, Mutation or Subscription in the operation. */
  readonly rootFields: number;
  /** Directives in the document. */
  readonly directives: number;
  /** Lexical tokens in the document. */
  readonly tokens: number;
  /** Values the answer may hold at most, by the page sizes asked for: {@link OperationSize.cost}. */
  readonly cost: number;
  /** Entries of one page. */
  readonly page: number;
  /** Entries in the lists of one field's arguments, lists within lists among them. */
  readonly input: number;
}

export const BOUNDS: Bounds = {
  depth: 12,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  tokens: 4_000,
  cost: 50_000,
  page: 100,
  input: 2_000,
};
