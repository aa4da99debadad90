import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { root } from "../build/workspaces.mjs";

/**
 * Every text of the pages stands in the catalogues of its part, in every language, and nothing else does; a translation
 * keeps the places of its English; and what is one message in two parts says the same in both, since pages know it once.
 * What is wrong is printed a line each; `npm run messages` brings the catalogues up to date, translating is a person's work.
 */
const config = getConfig({ configPath: `${root}/frontends/lingui.config.ts` });
const problems = [];
/** By language and id: the first translation and where it stands. */
const said = new Map();

for (const catalog of await getCatalogs(config)) {
  const written = (await catalog.collect()) ?? {};
  for (const language of config.locales) {
    const known = (await catalog.read(language)) ?? {};
    const file = catalog.getFilename(language).replace(`${root}/`, "");
    for (const [id, { message }] of Object.entries(written)) {
      if (!known[id]) problems.push(`${file}: "${message}" is not there`);
      else check({ file, language, id, message, translation: known[id].translation });
    }
    for (const [id, { message }] of Object.entries(known)) {
      if (!written[id]) problems.push(`${file}: "${message}" is said nowhere`);
    }
  }
}

function check({ file, language, id, message, translation }) {
  if (language === config.sourceLocale) return;
  if (!translation) return void problems.push(`${file}: "${message}" is not translated`);
  if (places(translation) !== places(message))
    problems.push(`${file}: "${translation}" has other places than "${message}"`);
  const key = `${language} ${id}`;
  const other = said.get(key);
  if (other && other.translation !== translation)
    problems.push(
      `${file}: "${message}" is "${translation}", but "${other.translation}" in ${other.file}`,
    );
  said.set(key, other ?? { translation, file });
}

/** Names of values and numbers of inner elements, each once: plurals say them as often as a language needs. */
function places(text) {
  const found = new Set();
  const walk = (message) => {
    for (const token of Array.isArray(message) ? message : [message]) {
      if (Array.isArray(token)) {
        found.add(token[0]);
        for (const choice of Object.values(token[2] ?? {})) walk(choice);
      } else if (typeof token === "string") {
        for (const [tag] of token.matchAll(/<\/?\d+\/?>/g)) found.add(tag);
      }
    }
  };
  walk(compileMessage(text));
  return [...found].sort().join(" ");
}

for (const problem of problems.slice(0, 100)) console.error(problem);
if (problems.length > 0) {
  console.error(`${problems.length} problems. npm run messages brings the catalogues up to date.`);
  process.exitCode = 1;
}
