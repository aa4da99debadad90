import { describe, expect, it } from "@jest/globals";
import { nameFault } from "./file-names.mjs";

describe("nameFault", () => {
  it.each([
    "subgraphs/billing/src/services/statement.service.ts",
    "subgraphs/billing/src/migrations/20260301T0900-create-statements.ts",
    "frontends/shell/src/session/SignInForm.tsx",
    "frontends/shell/src/session/useViewer.ts",
    "jest.config.mjs",
  ])("accepts %s", (path) => {
    expect(nameFault(path)).toBeNull();
  });

  it.each([
    ["shared/money/src/roundRate.ts", "kebab-case"],
    ["shared/money/src/utils.ts", "say nothing"],
    ["shared/common/round.ts", "say nothing"],
    ["frontends/shell/src/Sign_in.tsx", "component"],
  ])("refuses %s", (path, reason) => {
    expect(nameFault(path)).toContain(reason);
  });
});
