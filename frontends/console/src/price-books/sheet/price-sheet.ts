import type { MessageDescriptor } from "@lingui/core";
import { exact } from "./exact.js";
import { byBook, priceBy, type Rule, sameRule } from "./price-rule.js";
import { SheetHistory, type SheetMoment } from "./sheet-history.js";
import {
  type BadCells,
  type CellEdit,
  lookOf,
  type RowLook,
  type SheetCounts,
  type SheetRow,
  type Unsent,
} from "./sheet-row.js";
import { type EditableColumn, editableColumns, typedRule } from "./typed-rule.js";

/**
 * A whole price book in the browser: its rows, what is staged over them, and what of that the graph knows. Views read it
 * through `subscribe` and `version`; nothing in here waits.
 */
export class PriceSheet {
  readonly rows: SheetRow[] = [];
  private readonly places = new Map<string, number>();
  private staged: ReadonlyMap<string, Rule> = new Map();
  private sent: ReadonlyMap<string, Rule> = new Map();
  private bad: ReadonlyMap<string, BadCells> = new Map();
  private percent: string;
  private sentPercent: string;
  private readonly history = new SheetHistory();
  private looks = new Map<string, RowLook>();
  private readonly listeners = new Set<() => void>();
  private counted: { version: number; counts: SheetCounts } | null = null;
  version = 0;
  /** Rises when rows come or many change at once: what is filtered and sorted is looked at again then. */
  rowsVersion = 0;

  constructor(
    private bookPercent: string,
    draftPercent: string | null,
  ) {
    this.percent = draftPercent ?? bookPercent;
    this.sentPercent = this.percent;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes in rows as the graph has them, with what its draft makes of them; what is not sent yet stays. */
  take(rows: readonly { row: SheetRow; staged: Rule | null }[]): void {
    const [sent, staged] = [new Map(this.sent), new Map(this.staged)];
    for (const { row, staged: draft } of rows) {
      this.put(row, this.places.get(row.id) ?? this.rows.length);
      const mine = staged.get(row.id);
      const unsent = mine !== sent.get(row.id);
      const theirs = draft && !sameRule(draft, row.committed) ? draft : undefined;
      put(sent, row.id, theirs);
      put(staged, row.id, unsent ? mine : theirs);
      this.looks.delete(row.id);
    }
    this.sent = sent;
    this.staged = staged;
    this.rowsVersion += 1;
    this.tell();
  }

  /** What is staged is in force: the commit came through. */
  settle(): void {
    for (const [place, row] of this.rows.entries()) {
      const rule = this.staged.get(row.id);
      if (rule) this.put({ ...row, committed: rule }, place);
    }
    this.staged = new Map();
    this.sent = new Map();
    this.bookPercent = this.percent;
    this.sentPercent = this.percent;
    this.history.clear();
    this.looks.clear();
    this.rowsVersion += 1;
    this.tell();
  }

  /** The book's percent and the draft's, as the graph has them. */
  takePercents(committed: string, draft: string | null): void {
    const unsent = this.percent !== this.sentPercent;
    this.bookPercent = committed;
    this.sentPercent = draft ?? committed;
    if (!unsent) this.percent = this.sentPercent;
    this.looks.clear();
    this.tell();
  }

  row(id: string): SheetRow | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.rows[place];
  }

  /** The book's percent as staged. */
  get stagedPercent(): string {
    return this.percent;
  }

  get committedPercent(): string {
    return this.bookPercent;
  }

  look(row: SheetRow): RowLook {
    const known = this.looks.get(row.id);
    if (known) return known;
    const rule = this.staged.get(row.id) ?? row.committed;
    const percents = { staged: this.percent, committed: this.bookPercent };
    const look = lookOf(row, rule, percents, this.bad.get(row.id) ?? null);
    this.looks.set(row.id, look);
    return look;
  }

  /** Types texts into cells. Of a row's cells the rule goes before its value; a price beside them follows from both. */
  type(edits: readonly CellEdit[]): void {
    const before = this.moment();
    const [staged, bad] = [new Map(this.staged), new Map(this.bad)];
    for (const [rowId, texts] of byRow(edits)) {
      const row = this.row(rowId);
      if (!row) continue;
      const ruled = texts.rule !== undefined || texts.value !== undefined;
      let wrong: BadCells = {};
      let rule = this.look(row).rule;
      for (const column of editableColumns) {
        const text = texts[column];
        if (text === undefined || (column === "price" && ruled)) continue;
        if (column === "value" && text.trim() === "" && texts.rule !== undefined) continue;
        const price = priceBy(row.list, exact(this.percent), rule);
        const typed = typedRule(column, text, {
          rule,
          list: row.list,
          price,
          bookPercent: this.percent,
        });
        if (typed.ok) rule = typed.rule;
        else wrong = { ...wrong, [column]: { text, reason: typed.reason } };
      }
      put(staged, rowId, sameRule(rule, row.committed) ? undefined : rule);
      put(bad, rowId, Object.keys(wrong).length > 0 ? wrong : undefined);
      this.looks.delete(rowId);
    }
    this.replace(before, { staged, bad, percent: this.percent });
  }

  /** Gives rows rules as they are, such as those of the row above. */
  rule(rules: ReadonlyMap<string, Rule>): void {
    const before = this.moment();
    const [staged, bad] = [new Map(this.staged), new Map(this.bad)];
    for (const [rowId, rule] of rules) {
      const row = this.row(rowId);
      if (!row) continue;
      put(staged, rowId, sameRule(rule, row.committed) ? undefined : rule);
      bad.delete(rowId);
    }
    this.replace(before, { staged, bad, percent: this.percent });
  }

  /** Gives rows back to the book's percent. */
  clear(rowIds: readonly string[]): void {
    this.rule(new Map(rowIds.map((id) => [id, byBook])));
  }

  /** Takes rows back to the rule in force. */
  revert(rowIds: readonly string[]): void {
    const rows = rowIds.flatMap((id) => this.row(id) ?? []);
    this.rule(new Map(rows.map(({ id, committed }) => [id, committed])));
  }

  revertAll(): void {
    this.replace(this.moment(), { staged: new Map(), bad: new Map(), percent: this.bookPercent });
    this.rowsVersion += 1;
  }

  setPercent(percent: string): void {
    this.replace(this.moment(), { staged: this.staged, bad: this.bad, percent });
  }

  undo(): boolean {
    return this.goTo(this.history.back(this.moment()));
  }

  redo(): boolean {
    return this.goTo(this.history.forth(this.moment()));
  }

  get counts(): SheetCounts {
    if (this.counted?.version === this.version) return this.counted.counts;
    const wide = this.percent !== this.bookPercent;
    const candidates = wide
      ? this.rows
      : [...this.staged.keys()].flatMap((id) => this.row(id) ?? []);
    let [changed, belowCost] = [0, 0];
    for (const row of candidates) {
      const { before, margin, rule } = this.look(row);
      if (before === null) continue;
      changed += 1;
      if (rule.included && margin.belowCost) belowCost += 1;
    }
    const counts = { changed, belowCost, invalid: this.bad.size };
    this.counted = { version: this.version, counts };
    return counts;
  }

  /** The first row with a cell that is no rule. */
  get firstInvalid(): string | null {
    return this.bad.keys().next().value ?? null;
  }

  /** What the graph does not know yet; null when it knows all. */
  get unsent(): Unsent | null {
    const rules = new Map<string, Rule>();
    for (const [id, rule] of this.staged) if (this.sent.get(id) !== rule) rules.set(id, rule);
    for (const id of this.sent.keys()) {
      if (!this.staged.has(id)) rules.set(id, this.row(id)?.committed ?? byBook);
    }
    const percent = this.percent === this.sentPercent ? null : this.percent;
    return rules.size === 0 && percent === null ? null : { rules, percent };
  }

  /** What was told to the graph and is in its draft now. */
  markSent({ rules, percent }: Unsent): void {
    const sent = new Map(this.sent);
    for (const [id, rule] of rules) {
      const row = this.row(id);
      put(sent, id, row && sameRule(rule, row.committed) ? undefined : rule);
    }
    this.sent = sent;
    if (percent !== null) this.sentPercent = percent;
    this.tell();
  }

  /** A rule that the graph refused is marked, and the row is as the graph has it. */
  refuse(rowId: string, text: string, reason: MessageDescriptor): void {
    const [staged, bad] = [new Map(this.staged), new Map(this.bad)];
    put(staged, rowId, this.sent.get(rowId));
    bad.set(rowId, { value: { text, reason } });
    this.replace(null, { staged, bad, percent: this.percent });
  }

  private moment(): SheetMoment {
    return { staged: this.staged, bad: this.bad, percent: this.percent };
  }

  private goTo(moment: SheetMoment | null): boolean {
    if (moment) this.replace(null, moment);
    return moment !== null;
  }

  private replace(before: SheetMoment | null, { staged, bad, percent }: SheetMoment): void {
    if (before) this.history.add(before);
    if (percent === this.percent) {
      for (const id of differing(this.staged, staged)) this.looks.delete(id);
      for (const id of differing(this.bad, bad)) this.looks.delete(id);
    } else this.looks.clear();
    this.staged = staged;
    this.bad = bad;
    this.percent = percent;
    this.tell();
  }

  private put(row: SheetRow, place: number): void {
    this.rows[place] = row;
    this.places.set(row.id, place);
  }

  private tell(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

function put<V>(map: Map<string, V>, key: string, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function differing<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => one.get(key) !== other.get(key),
  );
}

function byRow(edits: readonly CellEdit[]): Map<string, Partial<Record<EditableColumn, string>>> {
  const rows = new Map<string, Partial<Record<EditableColumn, string>>>();
  for (const { rowId, column, text } of edits) {
    rows.set(rowId, { ...rows.get(rowId), [column]: text });
  }
  return rows;
}
