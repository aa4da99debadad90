import { describe, expect, it } from "@jest/globals";
import { missingPackages, reasonIn } from "./install.mjs";

const wanted = {
  "": { name: "markethall" },
  gateway: { name: "@markethall/gateway" },
  "node_modules/@markethall/gateway": { link: true, resolved: "gateway" },
  "node_modules/pg": { version: "8.23.1" },
  "node_modules/fsevents": { version: "2.3.3", optional: true },
};
const found = {
  "node_modules/@markethall/gateway": { link: true, resolved: "gateway" },
  "node_modules/pg": { version: "8.23.1" },
};

describe("missingPackages", () => {
  it("misses nothing when only another platform's packages are absent", () => {
    expect(missingPackages(wanted, found)).toEqual([]);
  });

  it("misses what is absent, what has another version and a workspace without its link", () => {
    const stale = { "node_modules/pg": { version: "8.0.0" } };
    expect(missingPackages(wanted, stale)).toEqual([
      "node_modules/@markethall/gateway",
      "node_modules/pg",
    ]);
    expect(missingPackages(wanted, {})).toContain("node_modules/pg");
  });
});

describe("reasonIn", () => {
  it.each([
    [
      "npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\nnpm error network request failed",
      "network request failed",
    ],
    [
      "npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install",
      "`npm ci` can only install",
    ],
    ["", "npm said nothing"],
  ])("finds the sentence in %j", (output, reason) => {
    expect(reasonIn(output)).toBe(reason);
  });
});
