import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readRecoveryCode, RECOVERY_CODE_BYTES, writeRecoveryCode } from "./recovery-code.js";

describe("a recovery code", () => {
  it("is written in four groups", () => {
    expect(writeRecoveryCode(new Uint8Array(RECOVERY_CODE_BYTES))).toBe(
      "000000-000000-000000-000000",
    );
    expect(writeRecoveryCode(new Uint8Array(RECOVERY_CODE_BYTES).fill(255))).toBe(
      "zzzzzz-zzzzzz-zzzzzz-zzzzzz",
    );
  });

  it("is read as it was written, in whatever way it is typed", () => {
    const bytes = fc.uint8Array({ minLength: RECOVERY_CODE_BYTES, maxLength: RECOVERY_CODE_BYTES });
    fc.assert(
      fc.property(bytes, (random) => {
        const code = writeRecoveryCode(random);
        const sloppy = ` ${code.toUpperCase().replace(/-/g, " ").replace(/0/g, "O").replace(/1/g, "l")}`;
        expect(readRecoveryCode(sloppy)).toBe(readRecoveryCode(code));
        expect(readRecoveryCode(code)).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/);
      }),
    );
  });

  it("differs from every other", () => {
    const bytes = fc.uint8Array({ minLength: RECOVERY_CODE_BYTES, maxLength: RECOVERY_CODE_BYTES });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const same = Buffer.from(one).equals(Buffer.from(other));
        expect(writeRecoveryCode(one) === writeRecoveryCode(other)).toBe(same);
      }),
    );
  });
});
