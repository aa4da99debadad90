import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { refusalText } from "@markethall/graph-client";
import { speak, teach } from "@markethall/language";
import { refusalCodes, said } from "@markethall/result";
import { catalogs } from "./catalogs.js";

beforeAll(async () => {
  await teach(catalogs);
  await speak("de");
});

describe("a refusal in German", () => {
  it.each(refusalCodes)("has no English sentence for %s", (code) => {
    const { message, limit } = said(code, 12);
    const text = refusalText({ __typename: "InvalidInputError", message, code, limit });
    expect(text).not.toBe(message);
    expect(text).not.toMatch(/[#{}]/);
  });

  it("is asked for with its code and its figure wherever its message is", () => {
    const sources = ["../../..", "../../../../shared/graph-client/src"].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
        .filter(
          (path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist|gql)\/|\.test\./.test(path),
        )
        .map((path) => join(import.meta.dirname, folder, path)),
    );
    const asked = sources.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/on UserError \{([^}]*)\}/g)].map(([, fields]) => ({
        path,
        fields: fields?.trim().split(/\s+/),
      })),
    );
    expect(asked.length).toBeGreaterThan(50);
    const short = asked.filter(({ fields }) => fields?.join() !== "message,code,limit");
    expect(short).toEqual([]);
  });

  it("is said by its type where that says it all, and with its figure", () => {
    const refused = (__typename: string, figures: object) =>
      refusalText({ __typename, message: "", ...figures });
    expect(refused("CartEmptyError", {})).toBe("Der Warenkorb ist leer.");
    expect(refused("BelowCostNotAcknowledgedError", { count: 3 })).toBe(
      "3 Preise lägen unter ihren Kosten.",
    );
    expect(refused("ChangeNotAllowedError", said("TOO_FEW_SEATS", 1))).toBe(
      "Dieser Tarif braucht mindestens 1 Lizenz.",
    );
  });
});
