import { crc32, deflateSync } from "node:zlib";

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
/** What is at a place; x and y run from −1 to 1. */
type Drawing = (x: number, y: number) => Pixel;

export type LogoMark = "star" | "globe";

/** Pixels of a side; pages show it at a quarter of that. */
const SIZE = 160;
/** Places looked at in each direction of a pixel, so that edges are smooth. */
const SAMPLES = 3;

/** A small mark in a reseller's colours, as a PNG: drawn here, so that the demo needs no picture of anybody's. */
export function drawLogo(mark: LogoMark, primaryColor: string, accentColor: string): Buffer {
  const primary = pixelOf(primaryColor);
  const accent = pixelOf(accentColor);
  return png(mark === "star" ? star(primary, accent) : globe(primary, accent));
}

const nothing: Pixel = [0, 0, 0, 0];
const white: Pixel = [255, 255, 255, 255];

/** A star of four points on a rounded square, with a smaller light beside it. */
function star(ground: Pixel, light: Pixel): Drawing {
  return (x, y) => {
    if (Math.abs(x) ** 5 + Math.abs(y) ** 5 > 0.9) return nothing;
    if (Math.hypot(x - 0.52, y + 0.52) < 0.16) return light;
    return Math.sqrt(Math.abs(x)) + Math.sqrt(Math.abs(y)) < 0.88 ? white : ground;
  };
}

/** A globe with its meridians. */
function globe(ground: Pixel, line: Pixel): Drawing {
  const near = (value: number, place: number) => Math.abs(value - place) < 0.045;
  return (x, y) => {
    const radius = Math.hypot(x, y);
    if (radius > 0.95) return nothing;
    if (radius > 0.84) return line;
    const height = Math.sqrt(0.84 ** 2 - y ** 2);
    const meridian = [0, 0.5, -0.5].some((part) => near(x, part * height));
    return meridian || near(y, 0) ? white : ground;
  };
}

function pixelOf(color: string): Pixel {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(color.slice(at, at + 2), 16),
  );
  return [red, green, blue, 255];
}

function png(draw: Drawing): Buffer {
  const row = 1 + SIZE * 4; // each row begins with its filter: 0, none
  const raw = Buffer.alloc(SIZE * row);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) raw.set(smooth(draw, x, y), y * row + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, colour with alpha
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The mean of what is at several places of one pixel, weighted by how much of it covers. */
function smooth(draw: Drawing, column: number, line: number): Pixel {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = line + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const [red, green, blue, alpha] = draw((x / SIZE) * 2 - 1, (y / SIZE) * 2 - 1);
    for (const [channel, value] of [red, green, blue].entries()) sum[channel]! += value * alpha;
    sum[3]! += alpha;
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  const part = (value: number) => Math.round(value / Math.max(alpha, 1));
  return [part(red), part(green), part(blue), Math.round(alpha / SAMPLES ** 2)];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
