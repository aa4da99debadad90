export interface FaqEntry {
  readonly question: string;
  readonly answer: string;
}
