import { EventEmitter } from "node:events";
import { describe, expect, it } from "@jest/globals";
import type { Request, Response } from "express";
import { Capacity, overloadGuard } from "./overload.js";

class Answer extends EventEmitter {
  code = 200;
  headers: Record<string, string> = {};
  status = (code: number) => Object.assign(this, { code });
  set = (name: string, value: string) => Object.assign(this, { headers: { [name]: value } });
  json = () => this;
}

describe("overloadGuard", () => {
  it("lets in as many as it may, turns the next away and takes them again once one has ended", () => {
    const guard = overloadGuard(new Capacity(2));
    const enter = () => {
      const answer = new Answer();
      let entered = false;
      void guard({} as Request, answer as unknown as Response, () => (entered = true));
      return { answer, entered };
    };
    const [first, second, third] = [enter(), enter(), enter()];
    expect([first?.entered, second?.entered, third?.entered]).toEqual([true, true, false]);
    expect(third?.answer).toMatchObject({ code: 503, headers: { "retry-after": "1" } });
    first?.answer.emit("close");
    expect(enter().entered).toBe(true);
    expect(enter().entered).toBe(false);
  });

  it("gives a place back once, however often its end is told", () => {
    const capacity = new Capacity(1);
    const leave = capacity.enter();
    leave?.();
    leave?.();
    expect(capacity.enter()).not.toBeNull();
    expect(capacity.enter()).toBeNull();
  });
});
