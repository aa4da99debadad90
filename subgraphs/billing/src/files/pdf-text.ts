import { type FontFile, fontFiles, type Weight } from "./font-files.js";

export interface TextLook {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
}

/** Characters of one font, side by side. */
interface Run {
  readonly font: FontFile;
  readonly text: string;
  readonly width: number;
}

export interface TextLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Scripts that are written without spaces: a line may end after each character. */
const unspaced = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Text in several fonts: what a font does not have is taken from the next, and wrapped as one. */
export class PdfText {
  private readonly registered = new Set<string>();
  private readonly widths = new Map<string, number>();

  constructor(private readonly document: PDFKit.PDFDocument) {}

  /** The lines that the text takes up in a width. */
  lines(text: string, width: number, look: TextLook): TextLine[] {
    const lines: TextLine[] = [];
    let line = "";
    for (const part of partsOf(text)) {
      const longer = line + part;
      if (line !== "" && this.width(longer.trimEnd(), look) > width) {
        lines.push(this.line(line.trimEnd(), look));
        line = part.trimStart();
      } else line = longer;
      while (this.width(line.trimEnd(), look) > width && line.length > 1) {
        const fits = this.fitting(line, width, look);
        lines.push(this.line(line.slice(0, fits), look));
        line = line.slice(fits);
      }
    }
    return [...lines, this.line(line.trimEnd(), look)];
  }

  /** Draws a line at its baseline. */
  draw(line: TextLine, x: number, baseline: number, look: TextLook): void {
    let at = x;
    for (const { font, text, width } of line.runs) {
      this.choose(font);
      this.document
        .fontSize(look.size)
        .fillColor(look.color)
        .text(text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      at += width;
    }
  }

  private line(text: string, look: TextLook): TextLine {
    const runs = runsOf(text, look.weight).map(({ font, text: part }) => ({
      font,
      text: part,
      width: this.runWidth(font, part, look.size),
    }));
    return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
  }

  private width(text: string, look: TextLook): number {
    return runsOf(text, look.weight).reduce(
      (sum, { font, text: part }) => sum + this.runWidth(font, part, look.size),
      0,
    );
  }

  private runWidth(font: FontFile, text: string, size: number): number {
    const key = `${font.name} ${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.choose(font);
    const width = this.document.fontSize(size).widthOfString(text);
    this.widths.set(key, width);
    return width;
  }

  /** How many characters of a word that is too long fit; at least one. */
  private fitting(text: string, width: number, look: TextLook): number {
    let fits = 1;
    while (fits < text.length && this.width(text.slice(0, fits + 1), look) <= width) fits++;
    return fits;
  }

  private choose(font: FontFile): void {
    if (!this.registered.has(font.name)) {
      this.document.registerFont(font.name, font.load());
      this.registered.add(font.name);
    }
    this.document.font(font.name);
  }
}

/** Words with the space behind them, and single characters of scripts without spaces. */
function partsOf(text: string): string[] {
  return text
    .split(/(?<=\s)/u)
    .flatMap((word) =>
      unspaced.test(word) ? word.split(/(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/u) : [word],
    );
}

/** What no font has becomes a question mark. */
function runsOf(text: string, weight: Weight): { font: FontFile; text: string }[] {
  const files = fontFiles[weight];
  const runs: { font: FontFile; text: string }[] = [];
  for (const character of text.normalize("NFC")) {
    const found = files.find(({ has }) => has(character.codePointAt(0)!));
    const [font, shown] = found ? [found, character] : [files[0]!, "?"];
    const last = runs.at(-1);
    if (last?.font === font) last.text += shown;
    else runs.push({ font, text: shown });
  }
  return runs;
}
