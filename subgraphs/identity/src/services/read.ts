import type { Tx } from "@markethall/runtime";

/** Reads in a transaction of its own, as the asker's tenant. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
