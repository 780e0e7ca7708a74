import { isUtf8 } from 'node:buffer';
import type { Reason } from './types';

/** Most bytes of one row. */
export const MOST_ROW = 8_388_608;

/** `delimiter` and `quote` as bytes, -1 for none; `fields` is what every row must have. One field: blank lines are rows of their own. */
export type Dialect = { delimiter: number; quote: number; fields: number };

export type Sink = {
  /** A whole row: its bytes in `data` without its end, and the line it begins on. */
  row?: (data: Uint8Array, from: number, to: number, line: number) => void;
  bad: (reason: Reason, line: number) => void;
};

export const LF = 10;
export const CR = 13;
const ENDS = { lf: 1, crlf: 2, cr: 4 } as const;

/**
 * Splits bytes into rows as RFC 4180 has it: lines end in LF, CRLF or CR; a field that begins with a quote may hold delimiters,
 * line ends and doubled quotes; anywhere else a quote is a character. A row that breaks this costs its first line alone and
 * reading goes on with the next, so that a forgotten quote cannot swallow a file. Blank lines between rows of several
 * fields are no rows.
 */
export class RowScanner {
  /** Good rows, blank ones of a single field included. */
  rows = 0;
  /** Good rows of a single field that are empty. */
  blank = 0;
  /** Bytes of the longest good row. */
  longest = 0;
  /** True when a row holds a line end. */
  multiline = false;
  private rest: Uint8Array = new Uint8Array();
  private line = 1;
  private ends = 0;
  private skipping = false;
  private clean = true;
  private checked = 0;

  constructor(
    private readonly dialect: Dialect,
    private readonly sink: Sink,
    /** The first row is a heading: it is neither counted nor told, sound or not. */
    private heading = false,
  ) {}

  /** True when every line ended alike, in LF or CRLF. */
  get alike(): boolean {
    return this.ends === 0 || this.ends === ENDS.lf || this.ends === ENDS.crlf;
  }

  /** The end of lines of a file in which all ended alike. */
  get newline(): '\n' | '\r\n' {
    return this.ends === ENDS.crlf ? '\r\n' : '\n';
  }

  push(chunk: Uint8Array): void {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    this.rest = this.rest.subarray(this.scan(this.rest, false));
  }

  /** `cut`: the file is known to end too early, so what follows its last line end is a part of a row. */
  end(cut = false): void {
    const whole = cut ? this.rest.lastIndexOf(LF) + 1 : this.rest.length;
    this.scan(this.rest.subarray(0, whole), true);
    if (cut) this.bad('cut-short');
    this.rest = new Uint8Array();
  }

  private scan(data: Uint8Array, final: boolean): number {
    const { delimiter, quote, fields: wanted } = this.dialect;
    const size = data.length;
    this.checked = final ? size : data.lastIndexOf(LF) + 1;
    this.clean = isUtf8(data.subarray(0, this.checked));
    let from = this.plainRows(data);
    while (from < size) {
      let to = from;
      let fields = 1;
      let quoted = data[from] === quote;
      if (!quoted) {
        for (; to < size; to++) {
          const byte = data[to];
          if (byte === delimiter) {
            fields += 1;
            if (data[to + 1] === quote) {
              quoted = true;
              break;
            }
          } else if (byte === LF || byte === CR) break;
        }
      }
      if (quoted && !this.skipping) {
        const next = this.quotedRow(data, from, final);
        if (next === null) return from;
        from = next;
        continue;
      }
      if (quoted) to = this.lineEnd(data, to);
      if (to >= size - 1 && !final && (to === size || data[to] === CR)) {
        if (size - from <= MOST_ROW && !this.skipping) return from;
        if (!this.skipping) this.bad('too-long');
        this.skipping = true;
        // It may be half of a line end.
        return data[to] === CR ? to : size;
      }
      const next = this.after(data, to);
      if (this.skipping) this.skipping = false;
      else if (to - from > MOST_ROW) this.bad('too-long');
      else this.row(data, from, to, fields, wanted);
      this.line += 1;
      from = next;
    }
    return size;
  }

  /** Counts rows while nothing but their fields has to be looked at, which is most of most logs. The place of the first other row. */
  private plainRows(data: Uint8Array): number {
    const { delimiter, quote, fields: wanted } = this.dialect;
    // Of a last row without a line end it cannot be told here where it ends.
    const size = data.lastIndexOf(LF) + 1;
    const { sink } = this;
    if (wanted === 1 || sink.row || this.heading || this.skipping || !this.clean) return 0;
    if (data.indexOf(quote) >= 0 || data.indexOf(CR) >= 0) return 0;
    let [from, rows, longest] = [0, 0, this.longest];
    while (from < size) {
      let fields = 1;
      let to = from;
      for (let byte = data[to]; byte !== LF; byte = data[++to]) if (byte === delimiter) fields += 1;
      if (fields !== wanted || to - from > MOST_ROW) break;
      if (to - from > longest) longest = to - from;
      rows += 1;
      from = to + 1;
    }
    if (rows > 0) this.ends |= ENDS.lf;
    this.rows += rows;
    this.line += rows;
    this.longest = longest;
    return from;
  }

  /** The place after the line end at `to`, which is counted. */
  private after(data: Uint8Array, to: number): number {
    if (to >= data.length) return to;
    const two = data[to] === CR && data[to + 1] === LF;
    this.ends |= two ? ENDS.crlf : data[to] === LF ? ENDS.lf : ENDS.cr;
    return to + (two ? 2 : 1);
  }

  private lineEnd(data: Uint8Array, from: number): number {
    let to = from;
    while (to < data.length && data[to] !== LF && data[to] !== CR) to += 1;
    return to;
  }

  private bad(reason: Reason): void {
    if (this.heading) this.heading = false;
    else this.sink.bad(reason, this.line);
  }

  private row(data: Uint8Array, from: number, to: number, fields: number, wanted: number): void {
    if (from === to && (wanted > 1 || this.heading)) return;
    if (this.heading) this.heading = false;
    else if ((!this.clean || to > this.checked) && !isUtf8(data.subarray(from, to))) this.bad('encoding');
    else if (fields !== wanted) this.bad('fields');
    else {
      this.rows += 1;
      if (to - from > this.longest) this.longest = to - from;
      if (from === to || (wanted === 1 && to - from === 2 && data[from] === this.dialect.quote && data[from + 1] === this.dialect.quote)) {
        this.blank += 1;
      }
      this.sink.row?.(data, from, to, this.line);
    }
  }

  /** Reads a row in which some field begins with a quote. The place after it; null where more bytes are needed to tell. */
  private quotedRow(data: Uint8Array, from: number, final: boolean): number | null {
    const { delimiter, quote, fields: wanted } = this.dialect;
    const size = data.length;
    const open = !final && size - from <= MOST_ROW;
    let fields = 1;
    let at = from;
    let lines = 0;
    let sound = true;
    while (sound) {
      if (data[at] === quote) {
        let close = at + 1;
        for (;;) {
          close = data.indexOf(quote, close);
          if (close < 0 || close - from > MOST_ROW) break;
          if (data[close + 1] !== quote) break;
          close += 2;
        }
        if (close < 0 || close - from > MOST_ROW || (close + 1 >= size && !final)) {
          if (open) return null;
          sound = false;
          break;
        }
        lines += lineEnds(data, at, close);
        at = close + 1;
        if (at < size && data[at] !== delimiter && data[at] !== LF && data[at] !== CR) {
          sound = false;
          break;
        }
      } else {
        while (at < size && data[at] !== delimiter && data[at] !== LF && data[at] !== CR) at += 1;
      }
      if (at >= size || data[at] !== delimiter) break;
      fields += 1;
      at += 1;
    }
    if (sound && at >= size - 1 && (at === size || data[at] === CR) && open) return null;
    if (!sound || (lines > 0 && fields !== wanted)) {
      const to = this.lineEnd(data, from);
      if (to >= size - 1 && open) return null;
      this.bad(sound ? 'fields' : 'quotes');
      if (to === size && !final) {
        this.skipping = true;
        return size;
      }
      this.line += 1;
      return this.after(data, to);
    }
    this.row(data, from, at, fields, wanted);
    if (lines > 0) this.multiline = true;
    this.line += lines + 1;
    return this.after(data, at);
  }
}

function lineEnds(data: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (data[at] === LF || (data[at] === CR && data[at + 1] !== LF)) count += 1;
  return count;
}

/** The fields of one row as text. The row is known to be sound. */
export function fieldsOf(row: Uint8Array, { delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>): string[] {
  const text = new TextDecoder().decode(row);
  const cut = delimiter < 0 ? '' : String.fromCharCode(delimiter);
  const mark = quote < 0 ? '' : String.fromCharCode(quote);
  const fields: string[] = [];
  for (let at = 0; at <= text.length; ) {
    if (mark !== '' && text[at] === mark) {
      let close = at + 1;
      while (close < text.length && (text[close] !== mark || text[close + 1] === mark)) close += text[close] === mark ? 2 : 1;
      fields.push(text.slice(at + 1, close).replaceAll(mark + mark, mark));
      at = close + 2;
    } else {
      const end = cut === '' ? -1 : text.indexOf(cut, at);
      fields.push(text.slice(at, end < 0 ? text.length : end));
      at = (end < 0 ? text.length : end) + 1;
    }
  }
  return fields;
}
