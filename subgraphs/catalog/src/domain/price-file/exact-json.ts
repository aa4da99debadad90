const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON with every number as the text that stands in the file: a price must not pass through a
 * float, not even for a moment.
 *
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseExactJson(text: string): unknown {
  JSON.parse(text); // what is not JSON is refused as it stands
  return JSON.parse(text.replace(token, (found) => (found.startsWith('"') ? found : `"${found}"`)));
}

const structure = /"(?:[^"\\]|\\.)*"|[{}:,[\]\n]/g;

/** The line on which each object key stands, by its path; the first one of a key that is repeated. */
export function keyLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const path: string[] = [];
  let line = 1;
  let last: { readonly key: string; readonly line: number } | null = null;
  for (const [found] of text.matchAll(structure)) {
    switch (found) {
      case "\n":
        line += 1;
        break;
      case ":":
        if (last) {
          const place = [...path.slice(0, -1), last.key].join("\u0000");
          if (!lines.has(place)) lines.set(place, last.line);
          path[path.length - 1] = last.key;
        }
        break;
      case "{":
      case "[":
        path.push("");
        break;
      case "}":
      case "]":
        path.pop();
        break;
      case ",":
        break;
      default:
        last = { key: JSON.parse(found) as string, line };
    }
  }
  return lines;
}

/** The line of a path's last key. */
export function lineOf(lines: ReadonlyMap<string, number>, path: readonly string[]): number {
  return lines.get(path.join("\u0000")) ?? 1;
}
