import { readFileSync } from "node:fs";

/** One account of the demo world. */
export interface SignIn {
  readonly who: string;
  readonly role: string;
  readonly accountName: string;
  readonly email: string;
  readonly password: string;
  readonly url: string;
}

/** The portal under test: the one that `npm test` started, or any other's `var/run/demo.json`. */
export interface Portal {
  readonly url: string;
  readonly graphql: string;
  readonly signIns: readonly SignIn[];
}

/** @throws Error when no portal was started for the tests. */
export function portal(): Portal {
  const file = process.env["MARKETHALL_TEST_INSTANCE"];
  if (!file) throw new Error("MARKETHALL_TEST_INSTANCE does not name a portal's demo.json");
  return JSON.parse(readFileSync(file, "utf8")) as Portal;
}
