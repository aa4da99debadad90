import { basename, dirname } from "node:path";

const kebabCase = /^\.?[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
/** `20260301T0900-create-statements`: a migration is sorted by when it was written. */
const migration = /^\d{8}T\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*(?:\.test)?$/;
const hookOrProvider = /^use[A-Z][A-Za-z0-9]*(?:\.test)?$/;
const sayNothing = new Set(["utils", "util", "helpers", "helper", "common", "manager", "misc"]);

/** What is wrong with the name of a source file, or null. */
export function nameFault(path) {
  const file = basename(path);
  const stem = file.replace(/\.(?:[mc]?[jt]sx?)$/, "");
  const folder = basename(dirname(path));
  if (sayNothing.has(stem) || sayNothing.has(folder)) {
    return "Name what it does: utils, helpers, common and manager say nothing.";
  }
  if (file.endsWith("x")) {
    const named = pascalCase.test(stem) || hookOrProvider.test(stem) || kebabCase.test(stem);
    return named ? null : "A component's file is named after the component.";
  }
  const named = kebabCase.test(stem) || hookOrProvider.test(stem) || migration.test(stem);
  return named ? null : "File names are kebab-case.";
}

/** ESLint rule over {@link nameFault}. */
export const fileNames = {
  meta: { type: "suggestion", schema: [] },
  create: (context) => ({
    Program(node) {
      const message = nameFault(context.filename);
      if (message) context.report({ node, message });
    },
  }),
};
