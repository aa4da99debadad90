import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { compare, indexed } from "./pixels.js";
import { png } from "./png.js";

/** By how much a channel of 0 to 255 may be off: letters are not drawn alike to the last bit. */
const CHANNEL_TOLERANCE = 20;
/**
 * Committed pictures of what pages look like, and what a page looks like now. With
 * MARKETHALL_RENEW_PICTURES=1 the pictures are taken anew instead.
 */
export class Album {
  private readonly seen = new Set<string>();
  private readonly renews = process.env["MARKETHALL_RENEW_PICTURES"] === "1";
  private readonly taken = join(tmpdir(), "markethall-pictures");

  /**
   * @param desk an empty page to compare on
   * @param kept what of a channel's tolerance a kept picture may use up by itself, to be small
   * @param tolerance which part of the pixels may be off by more than that
   */
  constructor(
    private readonly folder: string,
    private readonly desk: Page,
    private readonly kept = 8,
    private readonly tolerance = 0.001,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** @returns what is wrong with the picture, or null */
  async look(name: string, picture: Buffer): Promise<string | null> {
    const file = `${name}.png`;
    this.seen.add(file);
    const path = join(this.folder, file);
    const known = existsSync(path) ? readFileSync(path) : null;
    const difference = known && (await compare(this.desk, known, picture, CHANNEL_TOLERANCE));
    if (difference && difference.pixels <= difference.of * this.tolerance) return null;
    if (this.renews) {
      const small = await indexed(this.desk, picture, this.kept);
      writeFileSync(path, small ? png(small) : picture);
      return null;
    }
    mkdirSync(this.taken, { recursive: true });
    writeFileSync(join(this.taken, file), picture);
    const what = difference
      ? `${difference.pixels} of ${difference.of} pixels are others (${difference.sizes.join(" → ")})`
      : "there is no picture of it";
    return `${name}: ${what}; now: ${join(this.taken, file)}`;
  }

  /** Pictures of what is no more; taken away when pictures are renewed. */
  leftOver(): string[] {
    const left = readdirSync(this.folder).filter((file) => !this.seen.has(file));
    if (!this.renews) return left;
    for (const file of left) rmSync(join(this.folder, file));
    return [];
  }
}
