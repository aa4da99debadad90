import { describe, expect, it } from "@jest/globals";
import { demoFile, signInsFrom } from "./demo.mjs";

const signIn = {
  who: "Owner of Demo",
  role: "RESELLER_OWNER",
  accountName: "demo",
  email: "owner@demo.example",
  password: "x",
  url: "http://localhost:4000/console/sign-in?accountName=demo",
};

describe("signInsFrom", () => {
  it.each([
    ["a list", JSON.stringify([signIn])],
    ["an object over several lines", JSON.stringify({ signIns: [signIn] }, null, 2)],
    ["the last line", `12 products\n${JSON.stringify([signIn])}\n`],
  ])("reads %s", (_what, output) => {
    expect(signInsFrom(output)).toEqual([signIn]);
  });

  it("refuses an answer without sign-ins", () => {
    expect(() => signInsFrom("done\n{}")).toThrow("not printed");
  });
});

describe("demoFile", () => {
  it("gives the addresses of this start, whatever port the seed ran on", () => {
    expect(demoFile({ publicUrl: "http://localhost:5000", signIns: [signIn] })).toEqual({
      url: "http://localhost:5000",
      graphql: "http://localhost:5000/graphql",
      signIns: [{ ...signIn, url: "http://localhost:5000/console/sign-in?accountName=demo" }],
    });
  });
});
