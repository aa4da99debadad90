import PDFDocument from "pdfkit";

const margin = 48;
const ink = "#1a1a1a";
const quiet = "#5a5a5a";
const line = "#d0d0d0";

/** Where a cell stands and how it reads. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly align?: "left" | "right";
}

/** A4 pages that are filled from top to bottom, with a number on each. */
export class PdfPage {
  readonly document: PDFKit.PDFDocument;
  readonly width: number;
  readonly left = margin;
  private readonly bottom: number;

  /** @param made Stands in the file in place of the time of printing, so that printing twice gives the same bytes. */
  constructor(title: string, author: string, made: Date) {
    this.document = new PDFDocument({
      size: "A4",
      margin,
      bufferPages: true,
      info: {
        Title: printable(title),
        Author: printable(author),
        CreationDate: made,
        ModDate: made,
      },
    });
    this.width = this.document.page.width - 2 * margin;
    this.bottom = this.document.page.height - margin - 24;
    this.document.font("Helvetica").fontSize(9).fillColor(ink);
  }

  band(color: string): void {
    this.document.rect(0, 0, this.document.page.width, 10).fill(color).fillColor(ink);
  }

  heading(text: string, size = 16): void {
    this.room(size * 2);
    this.document.font("Helvetica-Bold").fontSize(size).fillColor(ink);
    this.document.text(printable(text), this.left, this.document.y, { width: this.width });
    this.document.font("Helvetica").fontSize(9);
  }

  note(text: string): void {
    this.room(14);
    this.document
      .fillColor(quiet)
      .text(printable(text), this.left, this.document.y, { width: this.width })
      .fillColor(ink);
  }

  gap(height = 8): void {
    this.document.y += height;
  }

  rule(): void {
    const { y } = this.document;
    this.document
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(0.5)
      .stroke(line);
    this.document.y = y + 4;
  }

  /** Cells beside each other; the row is as high as its highest cell and is never torn apart. */
  row(cells: readonly Cell[], bold = false): void {
    this.document.font(bold ? "Helvetica-Bold" : "Helvetica");
    const height = Math.max(
      ...cells.map(({ text, width }) => this.document.heightOfString(printable(text), { width })),
    );
    this.room(height + 4);
    const { y } = this.document;
    for (const { text, x, width, align = "left" } of cells) {
      this.document.text(printable(text), this.left + x, y, { width, align });
    }
    this.document.y = y + height + 4;
    this.document.font("Helvetica");
  }

  end(footer: string): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page);
      // Below the margin, where text would start a page of its own.
      this.document.page.margins.bottom = 0;
      this.document
        .fontSize(8)
        .fillColor(quiet)
        .text(
          printable(`${footer}   Page ${page - start + 1} of ${count}`),
          this.left,
          this.bottom + 16,
          {
            width: this.width,
            align: "right",
          },
        );
    }
    this.document.end();
  }

  private room(height: number): void {
    if (this.document.y + height > this.bottom) this.document.addPage();
  }
}

/** The built-in fonts have the characters of Windows-1252; accents elsewhere go, other scripts become question marks. */
function printable(text: string): string {
  const known = /[\x20-\x7e\xa0-\xff–—‘’“”•…€™]/u;
  return [...text]
    .map((character) => {
      if (known.test(character)) return character;
      const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
      return [...plain].every((part) => known.test(part)) && plain !== "" ? plain : "?";
    })
    .join("");
}
