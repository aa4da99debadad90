import { formatter } from "@lingui/format-po";
import { compileMessage } from "@lingui/message-utils/compileMessage";

/**
 * Makes a module of a catalogue: messages by id, read and compiled here so that no browser has to. What is not translated
 * yet stands in the language of the source.
 */
export default function poLoader(source) {
  return `export default ${compiled(source, this.resourcePath)};`;
}

/** An expression of all messages of a catalogue. */
export function compiled(source, filename) {
  const { parse } = formatter();
  const catalog = parse(source, { locale: null, sourceLocale: "en", filename });
  const messages = Object.entries(catalog)
    .filter(([, { obsolete }]) => !obsolete)
    .map(([id, { translation, message }]) => [id, compileMessage(translation || message || id)]);
  const text = JSON.stringify(Object.fromEntries(messages));
  return `JSON.parse(${JSON.stringify(text)})`;
}
