import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file in an archive: its text may come in parts, as it is made. */
export interface ZipEntry {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
}

/** 1980-01-01: the same content gives the same bytes. */
const day = 0x21;
const version = 20;
/** Sizes follow the data, since they are not known before; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const largest = 0xffffffff;

/**
 * A ZIP archive (APPNOTE 6.3, without ZIP64), written entry after entry as their texts come: of any length in constant
 * memory, up to 4 GB.
 * @throws RangeError when it becomes larger than the format can say.
 */
export async function* zipped(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name: text, text: parts } of entries) {
    const name = Buffer.from(text);
    const head = Buffer.concat([
      numbers([0x04034b50, 4], ...common(0, 0, 0), [name.length, 2], [0, 2]),
      name,
    ]);
    yield head;
    const sums = { sum: 0, packed: 0, size: 0 };
    for await (const chunk of packed(parts, sums)) yield chunk;
    const { sum, packed: packedSize, size } = sums;
    const tail = numbers([0x08074b50, 4], [sum, 4], [packedSize, 4], [size, 4]);
    yield tail;
    written.push({ name, offset, sum, packed: packedSize, size });
    offset += head.length + packedSize + tail.length;
    if (offset > largest || size > largest) throw new RangeError("the archive is larger than 4 GB");
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [written.length, 2],
    [written.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
}

async function* packed(
  parts: ZipEntry["text"],
  sums: { sum: number; packed: number; size: number },
): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      sums.sum = crc32(bytes, sums.sum);
      sums.size += bytes.length;
      yield bytes;
    }
  }
  const source = Readable.from(counted());
  const target = source.pipe(createDeflateRaw());
  source.once("error", (error) => target.destroy(error));
  for await (const chunk of target as AsyncIterable<Buffer>) {
    sums.packed += chunk.length;
    yield chunk;
  }
}

function directoryEntry({ name, offset, sum, packed: packedSize, size }: Written): Buffer {
  return Buffer.concat([
    numbers(
      [0x02014b50, 4],
      [version, 2],
      ...common(sum, packedSize, size),
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ),
    name,
  ]);
}

function common(sum: number, packedSize: number, size: number): [number, number][] {
  return [
    [version, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [day, 2],
    [sum, 4],
    [packedSize, 4],
    [size, 4],
  ];
}

/** Little-endian numbers of 2 or 4 bytes. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
