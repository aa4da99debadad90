import type { Page } from "playwright-core";

/** What tells two pictures apart. */
export interface Difference {
  /** How many pixels differ; all of them where the sizes do. */
  readonly pixels: number;
  readonly of: number;
  /** `width × height` of each. */
  readonly sizes: readonly [string, string];
}

/** A picture of at most 256 colours, row by row. */
export interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Three bytes each. */
  readonly palette: readonly number[];
  /** A byte for each pixel, as base64. */
  readonly indexes: string;
}

/**
 * Compares two PNGs in a page, which can read them as no part of Node.js can.
 *
 * @param page any page that is about nothing: `about:blank`
 * @param tolerance by how much a channel of 0 to 255 may be off before its pixel counts
 */
export function compare(
  page: Page,
  known: Buffer,
  taken: Buffer,
  tolerance: number,
): Promise<Difference> {
  return page.evaluate(
    async ({ pictures, tolerance }) => {
      const [one, other] = await Promise.all(
        pictures.map(async (picture) => {
          const bitmap = await createImageBitmap(await (await fetch(picture)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext("2d", { willReadFrequently: true });
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (!one || !other) throw new Error("this browser draws nothing");
      const of = other.width * other.height;
      const sizes = [one, other].map(({ width, height }) => `${width} × ${height}`);
      let pixels = 0;
      for (let at = 0; at < other.data.length; at += 4) {
        const off = [0, 1, 2].some(
          (channel) => Math.abs(one.data[at + channel]! - other.data[at + channel]!) > tolerance,
        );
        if (off) pixels += 1;
      }
      return {
        pixels: sizes[0] === sizes[1] ? pixels : of,
        of,
        sizes: [sizes[0] ?? "", sizes[1] ?? ""] as const,
      };
    },
    { pictures: [known, taken].map(dataUrl), tolerance },
  );
}

/**
 * Makes a picture of few colours, which needs a third of the room. Null where 256 are too few: a
 * gradient would have steps.
 *
 * @param near how far a channel may be moved to a commoner colour
 */
export function indexed(page: Page, picture: Buffer, near: number): Promise<Indexed | null> {
  return page.evaluate(
    async ({ url, near }) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      const count = new Map<number, number>();
      const colors = new Uint32Array(width * height);
      for (let pixel = 0; pixel < colors.length; pixel += 1) {
        const at = pixel * 4;
        const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
        colors[pixel] = color;
        count.set(color, (count.get(color) ?? 0) + 1);
      }
      const channels = (color: number) => [color >> 16, (color >> 8) & 255, color & 255] as const;
      const distance = (one: number, other: number): number => {
        const [r, g, b] = channels(one);
        const [r2, g2, b2] = channels(other);
        return Math.max(Math.abs(r - r2), Math.abs(g - g2), Math.abs(b - b2));
      };
      // The commonest stay what they are; what no kept one comes near to is kept as well.
      const kept: number[] = [];
      const indexOf = new Map<number, number>();
      for (const [color] of [...count].sort(([, one], [, other]) => other - one)) {
        let nearest = 0;
        for (let index = 1; index < kept.length; index += 1) {
          if (distance(kept[index]!, color) < distance(kept[nearest]!, color)) nearest = index;
        }
        const isNear = kept.length > 0 && distance(kept[nearest]!, color) <= near;
        if (!isNear && kept.length === 256) return null;
        if (isNear) indexOf.set(color, nearest);
        else indexOf.set(color, kept.push(color) - 1);
      }
      const indexes = Uint8Array.from(colors, (color) => indexOf.get(color) ?? 0);
      let text = "";
      for (let at = 0; at < indexes.length; at += 32_768) {
        text += String.fromCharCode(...indexes.subarray(at, at + 32_768));
      }
      return { width, height, palette: kept.flatMap(channels), indexes: btoa(text) };
    },
    { url: dataUrl(picture), near },
  );
}

function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString("base64")}`;
}
