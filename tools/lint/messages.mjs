import { getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";
import { root } from "../build/workspaces.mjs";

/**
 * Every text of the pages stands in the catalogues of its part, in every language, and nothing else does. What is wrong is
 * printed a line each; `npm run messages` brings the catalogues up to date, translating is a person's work.
 */
const config = getConfig({ configPath: `${root}/frontends/lingui.config.ts` });
const problems = [];
for (const catalog of await getCatalogs(config)) {
  const written = (await catalog.collect()) ?? {};
  for (const language of config.locales) {
    const known = (await catalog.read(language)) ?? {};
    const file = catalog.getFilename(language).replace(`${root}/`, "");
    for (const [id, { message }] of Object.entries(written)) {
      if (!known[id]) problems.push(`${file}: "${message}" is not there`);
      else if (language !== config.sourceLocale && !known[id].translation)
        problems.push(`${file}: "${message}" is not translated`);
    }
    for (const [id, { message }] of Object.entries(known)) {
      if (!written[id]) problems.push(`${file}: "${message}" is said nowhere`);
    }
  }
}
for (const problem of problems.slice(0, 50)) console.error(problem);
if (problems.length > 0) {
  console.error(`${problems.length} problems. npm run messages brings the catalogues up to date.`);
  process.exitCode = 1;
}
