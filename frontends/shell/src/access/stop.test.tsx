import { describe, expect, it } from "@jest/globals";
import { act, renderHook } from "@testing-library/react";
import { announceFactorDue, announceSignedOut, useStop } from "./stop.js";

describe("an open page that gets no answers any more", () => {
  it("says first that a second factor is due, and that one was signed out before anything else", () => {
    const { result } = renderHook(useStop);
    expect(result.current).toBeNull();
    act(announceFactorDue);
    expect(result.current).toBe("FACTOR_DUE");
    act(announceSignedOut);
    expect(result.current).toBe("SIGNED_OUT");
    act(announceFactorDue);
    expect(result.current).toBe("SIGNED_OUT");
  });
});
