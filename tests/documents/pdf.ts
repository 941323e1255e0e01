import { deflateSync } from 'node:zlib';

/** A line of text of a PDF, in points from the bottom left corner. */
export interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** Further entries of the trailer and the objects that they refer to, from number 4. */
  readonly trailer?: string;
  readonly objects?: readonly string[];
}

function escaped(text: string): string {
  // WinAnsi is latin1 but for what no test needs.
  return text.replace(/[\\()]/g, '\\$&');
}

function contentOf(lines: readonly PdfText[]): string {
  return lines
    .map(
      ({ text, x = 72, y, size = 10 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
    )
    .join('\n');
}

/** A PDF of the objects given, from number 1, the first of which is its catalogue. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')]);
}

export function streamOf(content: Buffer, entries = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** A PDF with the pages given, each of lines of text in Helvetica. */
export function pdfOf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Buffer {
  const { info = {}, objects = [], trailer = '' } = options;
  const first = 4 + objects.length;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  const entries = Object.entries(info).map(([key, value]) => `/${key} (${escaped(value)})`);
  const infoNumber = first + pages.length * 2;
  return pdfOfObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...objects,
      ...pages.flatMap((lines, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + i * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        streamOf(deflateSync(Buffer.from(contentOf(lines), 'latin1')), '/Filter /FlateDecode'),
      ]),
      `<< ${entries.join(' ')} >>`,
    ],
    `/Info ${infoNumber} 0 R ${trailer}`,
  );
}

/** Lines of text one under the other, from the top of a page. */
export function column(lines: readonly string[], x = 72, top = 700, pitch = 12): PdfText[] {
  return lines.map((text, i) => ({ text, x, y: top - i * pitch }));
}
