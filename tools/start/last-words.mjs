import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const TAIL = 16_384;

/** The most telling line at the end of a log: the last error, else the last line. */
export function lastWords(path) {
  const words = tail(path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(plain);
  return (
    words.findLast((line) => /^(?:[A-Z]\w*)?(?:Error|ERROR|error|FATAL|fatal)\b.*: ./.test(line)) ??
    words.findLast((line) => /error|fatal|cannot|refused|denied/i.test(line)) ??
    words.at(-1) ??
    "it said nothing"
  );
}

/** The message of a JSON log line, with that of its error; other lines as they are. */
function plain(line) {
  try {
    const { msg, err } = JSON.parse(line);
    return [msg, err?.message].filter(Boolean).join(": ");
  } catch {
    return line.trim();
  }
}

function tail(path) {
  let file;
  try {
    file = openSync(path, "r");
  } catch {
    return "";
  }
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, TAIL));
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString("utf8");
  } finally {
    closeSync(file);
  }
}
