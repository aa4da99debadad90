import { formatter } from "@lingui/format-po";
import { compileMessage } from "@lingui/message-utils/compileMessage";

/**
 * Makes a module of a catalogue: messages by id, read and compiled here so that no browser has to. What is not translated
 * yet stands in the language of the source.
 */
export default async function poLoader(source) {
  const { parse } = formatter();
  const catalog = await parse(source, {
    locale: null,
    sourceLocale: "en",
    filename: this.resourcePath,
  });
  const messages = Object.entries(catalog)
    .filter(([, { obsolete }]) => !obsolete)
    .map(([id, { translation, message }]) => [id, compileMessage(translation || message || id)]);
  const text = JSON.stringify(Object.fromEntries(messages));
  return `export default JSON.parse(${JSON.stringify(text)});`;
}
