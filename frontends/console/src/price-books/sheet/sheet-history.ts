import type { BadCells } from "./sheet-row.js";
import type { Rule } from "./price-rule.js";

/** All that edits change, as it was at a moment. */
export interface SheetMoment {
  readonly staged: ReadonlyMap<string, Rule>;
  readonly bad: ReadonlyMap<string, BadCells>;
  readonly percent: string;
}

const MOST = 200;

/** The moments that edits can be undone to and done again. */
export class SheetHistory {
  private past: SheetMoment[] = [];
  private future: SheetMoment[] = [];

  add(moment: SheetMoment): void {
    this.past = [...this.past.slice(1 - MOST), moment];
    this.future = [];
  }

  back(now: SheetMoment): SheetMoment | null {
    const moment = this.past.pop() ?? null;
    if (moment) this.future.push(now);
    return moment;
  }

  forth(now: SheetMoment): SheetMoment | null {
    const moment = this.future.pop() ?? null;
    if (moment) this.past.push(now);
    return moment;
  }

  clear(): void {
    this.past = [];
    this.future = [];
  }
}
