/** One operation of a query plan, as a subgraph gets it. */
export class SubgraphOperation {
  readonly kind: "query" | "mutation";
  /** The text without the name that the plan numbered: equal texts ask the same. */
  readonly question: string;
  private readonly start: string;

  constructor(
    readonly query: string,
    readonly operationName: string | undefined,
  ) {
    this.kind = /^\s*mutation\b/.test(query) ? "mutation" : "query";
    this.question = query.replace(/^(\s*(?:query|mutation)\s+)\w+/, "$1");
    const name =
      operationName === undefined ? "" : `,"operationName":${JSON.stringify(operationName)}`;
    this.start = `{"query":${JSON.stringify(query)}${name},"variables":`;
  }

  /**
   * The request's body.
   *
   * @param variables as JSON text
   * @param extensions what the gateway itself tells the subgraph besides the operation
   */
  body(variables: string, extensions?: Readonly<Record<string, unknown>>): string {
    const rest = extensions ? `,"extensions":${JSON.stringify(extensions)}` : "";
    return `${this.start}${variables}${rest}}`;
  }
}
