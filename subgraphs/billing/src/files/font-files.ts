import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

export type Weight = 400 | 600;

/** A file of letters, and which characters are in it. */
export interface FontFile {
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
  readonly load: () => Buffer;
}

const require = createRequire(import.meta.url);
const inter = [
  "latin",
  "latin-ext",
  "greek",
  "greek-ext",
  "cyrillic",
  "cyrillic-ext",
  "vietnamese",
];

/** The letters of the pages first, then Japanese ones with the Chinese characters they share; each read when first needed. */
export const fontFiles: Readonly<Record<Weight, readonly FontFile[]>> = {
  400: filesOf(400, 400),
  600: filesOf(600, 700),
};

function filesOf(weight: number, japaneseWeight: number): FontFile[] {
  const ranges = rangesOf("@fontsource/inter");
  const japanese = Object.entries(rangesOf("@fontsource/biz-udpgothic"))
    .filter(([part]) => part.startsWith("["))
    .map(([, range]) => range);
  return [
    ...inter.map((part) => ({
      name: `inter-${part}-${weight}`,
      has: covers(ranges[part] ?? ""),
      load: loader(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`),
    })),
    {
      name: `japanese-${weight}`,
      has: covers(japanese.join(",")),
      load: loader(
        `@fontsource/biz-udpgothic/files/biz-udpgothic-japanese-${japaneseWeight}-normal.woff`,
      ),
    },
  ];
}

function rangesOf(font: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(require.resolve(`${font}/unicode.json`), "utf8")) as Record<
    string,
    string
  >;
}

/** From "U+0100-02BA,U+0301" to a question. */
function covers(ranges: string): (codePoint: number) => boolean {
  const bounds = ranges
    .split(",")
    .filter((range) => range !== "")
    .map((range) => {
      const [from, to = from] = range.trim().replace("U+", "").split("-");
      return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)] as const;
    })
    .sort(([a], [b]) => a - b);
  return (codePoint) => {
    let [low, high] = [0, bounds.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to] = bounds[middle]!;
      if (codePoint < from) high = middle - 1;
      else if (codePoint > to) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function loader(path: string): () => Buffer {
  let loaded: Buffer | null = null;
  return () => (loaded ??= unwrapped(readFileSync(require.resolve(path))));
}

const tableEntry = 20;
const sfntEntry = 16;

/**
 * A WOFF file (W3C, version 1) as the TrueType file inside it. What draws pages can read WOFF itself, but inflates a table
 * anew for each glyph: seconds for a Japanese line.
 */
export function unwrapped(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * tableEntry;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(offset, offset! + packed!);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      content: packed! < length! ? inflateSync(bytes) : bytes,
    };
  });
  const head = Buffer.alloc(12 + count * sfntEntry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, checksum, content }, i) => {
    const at = 12 + i * sfntEntry;
    tag.copy(head, at);
    checksum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(content.length, at + 12);
    const padding = Buffer.alloc((4 - (content.length % 4)) % 4);
    parts.push(content, padding);
    offset += content.length + padding.length;
  });
  return Buffer.concat(parts);
}
