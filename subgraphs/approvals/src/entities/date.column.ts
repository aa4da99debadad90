import type { ColumnOptions } from "typeorm";

/** Instants carry milliseconds, as cursors and JavaScript dates do; finer ones would get lost. */
export const instant = { type: "timestamptz", precision: 3 } as const satisfies ColumnOptions;
