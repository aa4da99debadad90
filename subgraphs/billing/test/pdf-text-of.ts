import { inflateSync } from "node:zlib";

/**
 * The text of a PDF as a reader would copy it, drawn piece by piece: what is drawn on another height starts a new line.
 * Written for what pdfkit writes: one content stream a page, glyphs as hex, each font with its way back to Unicode.
 */
export function pdfTextOf(file: Buffer): string {
  const objects = new Map(
    [...file.toString("latin1").matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id, body]) => [id!, body!] as const,
    ),
  );
  const streamOf = (id: string) => {
    const body = objects.get(id) ?? "";
    const start = body.indexOf("stream\n") + 7;
    const bytes = Buffer.from(body.slice(start, body.lastIndexOf("\nendstream")), "latin1");
    return (body.includes("FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
  };
  const reference = (body: string, name: string) =>
    new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? "";
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages.map((page) => pageText(page)).join("\n");

  function pageText(page: string): string {
    const resources = objects.get(reference(page, "Resources")) ?? page;
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name, id]) =>
          [name!, unicodeOf(streamOf(reference(objects.get(id!) ?? "", "ToUnicode")))] as const,
      ),
    );
    let [text, font, height] = ["", new Map<number, string>(), ""];
    const steps = /\/(F\d+) [\d.]+ Tf|1 0 0 1 [\d.-]+ ([\d.-]+) Tm|<([0-9a-f]+)>/g;
    for (const [, name, y, glyphs] of streamOf(reference(page, "Contents")).matchAll(steps)) {
      if (name) font = fonts.get(name) ?? new Map();
      else if (y) {
        if (y !== height) text += "\n";
        height = y;
      } else
        text += (glyphs!.match(/.{4}/g) ?? [])
          .map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? "")
          .join("");
    }
    return text;
  }
}

function unicodeOf(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g))
    (list!.match(/<[0-9a-f ]*>/g) ?? []).forEach((entry, i) => {
      const hex = entry.replace(/[<> ]/g, "");
      const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      found.set(Number.parseInt(from!, 16) + i, String.fromCharCode(...units));
    });
  return found;
}
