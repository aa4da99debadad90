import { describe, expect, it } from "@jest/globals";
import { Linter } from "eslint";
import { saidText } from "./said-text.mjs";

const linter = new Linter();

function faults(code) {
  const config = {
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { own: { rules: { "said-text": saidText } } },
    rules: { "own/said-text": "error" },
  };
  return linter.verify(code, config).map(({ line }) => line);
}

describe("said-text", () => {
  it.each([
    "<p>{t`Save`}</p>",
    "<Trans>Signed in as <b>{name}</b> today</Trans>",
    '<Plural value={n} one="# seat" other="# seats" />',
    "<p>· {count} %</p>",
    '<Icon name="plus" className="wide" />',
    "<Field label={t`Seats`} title={name} />",
    '<Field placeholder="https://example.com" />',
    '<Field placeholder={"contoso.com\\n*.contoso.com"} />',
  ])("lets %s stand", (code) => {
    expect(faults(code)).toEqual([]);
  });

  it.each([
    "<p>Save</p>",
    "<p>{count} seats</p>",
    '<Field label="Seats" />',
    "<Field label={'Seats'} />",
    "<Field aria-label={`Seats of ${name}`} />",
  ])("refuses %s", (code) => {
    expect(faults(code)).toEqual([1]);
  });
});
