import { pdf } from '@react-pdf/renderer';
import { Brief } from '@/reports/brief';
import { Chronology } from '@/reports/chronology';
import type { ReportContent, ReportStamp } from '@/reports/content';
import { Filing } from '@/reports/filing';
import { allPrintable, fontsReady } from '@/reports/fonts';

/** A report laid out. Equal content and stamp give equal bytes. */
export type Rendered = { pdf: Uint8Array; pages: number };

function sheetOf(content: ReportContent, stamp: ReportStamp) {
  switch (content.kind) {
    case 'brief':
      return <Brief content={content} stamp={stamp} />;
    case 'chronology':
      return <Chronology content={content} stamp={stamp} />;
    case 'filing':
      return <Filing content={content} stamp={stamp} />;
  }
}

/** Lays frozen content out as a PDF, with the entry of the record and the head hash on every page. */
export async function renderReport(content: ReportContent, stamp: ReportStamp): Promise<Rendered> {
  const printed = allPrintable(content, await fontsReady());
  const stream = await pdf(sheetOf(printed, stamp)).toBuffer();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return { pdf: new Uint8Array(bytes), pages: pagesOf(bytes) };
}

/** The number of pages, read from the page tree. */
function pagesOf(bytes: Buffer): number {
  const counts = [...bytes.toString('latin1').matchAll(/\/Type \/Pages\s*\/Count (\d+)/g)].map((found) => Number(found[1]));
  return Math.max(1, ...counts);
}
