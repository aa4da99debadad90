import { type FSWatcher, readFileSync, watch } from "node:fs";
import { dirname } from "node:path";
import type { Logger } from "@markethall/runtime";

/** A file is written in steps: it is read once nothing has happened for so long, in milliseconds. */
const QUIET_MS = 200;

/** The supergraph as a file, read anew whenever it changes. */
export class SupergraphFile {
  readonly sdl: string;
  private current: string;
  private watcher: FSWatcher | null = null;
  private waiting: NodeJS.Timeout | undefined;

  constructor(
    private readonly path: string,
    private readonly log: Pick<Logger, "info" | "warn" | "error">,
  ) {
    this.sdl = readFileSync(path, "utf8");
    this.current = this.sdl;
  }

  /** @param serve takes the new text, or throws when it cannot be served: then the old one goes on */
  follow(serve: (sdl: string) => void): void {
    // The folder and not the file: replaced files and mounted configuration come as renames.
    this.watcher = watch(dirname(this.path), { persistent: false }, () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.read(serve), QUIET_MS);
    });
    this.watcher.on("error", (err) =>
      this.log.warn({ err }, "the supergraph is not watched any more; a restart reads it"),
    );
  }

  stop(): void {
    clearTimeout(this.waiting);
    this.watcher?.close();
  }

  private read(serve: (sdl: string) => void): void {
    try {
      const sdl = readFileSync(this.path, "utf8");
      if (sdl === this.current) return;
      // Remembered even when refused: it is not tried again until it changes.
      this.current = sdl;
      const startedAt = performance.now();
      serve(sdl);
      const ms = Math.round(performance.now() - startedAt);
      this.log.info({ path: this.path, ms }, "serving the new supergraph");
    } catch (err) {
      this.log.error({ err, path: this.path }, "the new supergraph is refused; the old one serves");
    }
  }
}
