import PDFDocument from "pdfkit";
import { PdfText, type TextLook } from "./pdf-text.js";

const margin = 48;
const leading = 1.4;

export const looks = {
  title: { size: 20, weight: 600, color: "#15181e" },
  heading: { size: 11, weight: 600, color: "#15181e" },
  strong: { size: 9, weight: 600, color: "#15181e" },
  plain: { size: 9, weight: 400, color: "#15181e" },
  quiet: { size: 8, weight: 400, color: "#596170" },
} as const satisfies Record<string, TextLook>;
const line = "#e4e7ec";
const canvas = "#f7f8fa";

/** Where a cell stands and how it reads: one line of text or several looks below each other. */
export interface Cell {
  readonly texts: readonly { readonly text: string; readonly look: TextLook }[];
  readonly x: number;
  readonly width: number;
  readonly align?: "left" | "right";
}

export function cell(
  text: string,
  x: number,
  width: number,
  look: TextLook = looks.plain,
  align: Cell["align"] = "left",
): Cell {
  return { texts: [{ text, look }], x, width, align };
}

/** A4 pages that are filled from top to bottom, with a number on each. */
export class PdfPage {
  readonly document: PDFKit.PDFDocument;
  readonly width: number;
  private readonly bottom: number;
  private readonly text: PdfText;
  private y = margin;
  /** Stands again at the top of each page, while a table goes on. */
  private repeated: (() => void) | null = null;

  /** @param made Stands in the file in place of the time of printing, so that printing twice gives the same bytes. */
  constructor(title: string, author: string, made: Date) {
    this.document = new PDFDocument({
      size: "A4",
      margin,
      bufferPages: true,
      info: { Title: title, Author: author, CreationDate: made, ModDate: made },
    });
    this.width = this.document.page.width - 2 * margin;
    this.bottom = this.document.page.height - margin - 20;
    this.text = new PdfText(this.document);
  }

  /** The colour of the brand across the top, and its sign: the first letters of the name on a tile. */
  brand(color: string, onColor: string, name: string): void {
    this.document.rect(0, 0, this.document.page.width, 6).fill(color);
    const letters = name
      .split(/\s+/u)
      .slice(0, 2)
      .map((word) => [...word][0] ?? "")
      .join("");
    const look = { size: 12, weight: 600, color: onColor } as const;
    const [sign] = this.text.lines(letters, 30, look);
    this.document.roundedRect(margin, this.y, 30, 30, 7).fill(color);
    this.text.draw(sign!, margin + (30 - sign!.width) / 2, this.y + 19.5, look);
    this.y += 44;
  }

  heading(text: string, look: TextLook = looks.heading): void {
    this.row([cell(text, 0, this.width, look)]);
  }

  note(text: string): void {
    this.row([cell(text, 0, this.width, looks.quiet)]);
  }

  gap(height = 8): void {
    this.y += height;
  }

  rule(color = line, width = 0.75): void {
    this.document
      .moveTo(margin, this.y)
      .lineTo(margin + this.width, this.y)
      .lineWidth(width)
      .stroke(color);
    this.y += 5;
  }

  /** Cells beside each other on a ground of their own. */
  panel(cells: readonly Cell[]): void {
    const height = this.heightOf(cells) + 20;
    this.room(height);
    this.document.roundedRect(margin, this.y, this.width, height, 6).fill(canvas);
    this.y += 10;
    this.row(cells);
    this.y += 6;
  }

  /** Cells beside each other; the row is as high as its highest cell and is never torn apart. */
  row(cells: readonly Cell[], keepWith = 0): void {
    const height = this.heightOf(cells);
    this.room(height + 4 + keepWith);
    for (const { texts, x, width, align = "left" } of cells) {
      let { y } = this;
      for (const { text, look } of texts) {
        for (const part of this.text.lines(text, width, look)) {
          const at = align === "right" ? width - part.width : 0;
          this.text.draw(part, margin + x + at, y + look.size * 1.08, look);
          y += look.size * leading;
        }
      }
    }
    this.y += height + 4;
  }

  /** What stands above each row of a table, again on each page that the table goes on to. */
  tableHead(head: () => void): void {
    this.room(64);
    head();
    this.repeated = head;
  }

  tableEnd(): void {
    this.repeated = null;
  }

  end(footer: string): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page);
      // Below the margin, where text would start a page of its own.
      this.document.page.margins.bottom = 0;
      const [left] = this.text.lines(footer, this.width - 80, looks.quiet);
      const [right] = this.text.lines(`Page ${page - start + 1} of ${count}`, 80, looks.quiet);
      this.text.draw(left!, margin, this.bottom + 24, looks.quiet);
      const x = margin + this.width - right!.width;
      this.text.draw(right!, x, this.bottom + 24, looks.quiet);
    }
    this.document.end();
  }

  private heightOf(cells: readonly Cell[]): number {
    return Math.max(
      ...cells.map(({ texts, width }) =>
        texts.reduce(
          (sum, { text, look }) =>
            sum + this.text.lines(text, width, look).length * look.size * leading,
          0,
        ),
      ),
    );
  }

  private room(height: number): void {
    if (this.y + height <= this.bottom) return;
    this.document.addPage();
    this.y = margin;
    this.repeated?.();
  }
}
