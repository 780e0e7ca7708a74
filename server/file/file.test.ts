import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { read, run } from '@/server/gate';
import { asking, doing, memberOf, openCase, type Person, person } from '@/server/testing';
import { MOST_BYTES, storeFile } from './commands';
import { storedFile } from './queries';

let lead: Person;
let reference: string;

beforeAll(async () => {
  lead = await person();
  reference = await openCase(lead);
});

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const input = (name: string, bytes: Uint8Array) => ({ reference, name, sha256: sha(bytes), bytes });
const text = (value: string) => new TextEncoder().encode(value);
// The first bytes of the formats, from their specifications.
const PDF = text('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\nendobj\n%%EOF');
const PNG = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137, 0, 0, 0, 0, 73, 69,
  78, 68, 174, 66, 96, 130,
]);
const GIF = text('GIF89a\u0001\u0000\u0001\u0000');
const ELF = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

const typed = async (name: string, bytes: Uint8Array) => {
  const outcome = await run(lead, storeFile, input(name, bytes));
  return outcome.ok ? outcome.value.type : outcome.refusal.kind === 'invalid' ? outcome.refusal.faults[0]?.id : outcome.refusal.kind;
};

describe('stored files', () => {
  test('What is handed over is byte for byte what was stored, under its own name', async () => {
    const { id } = await doing(lead, storeFile, input('증빙 "1".pdf', PDF));
    const file = await asking(lead, storedFile, { reference, file: id });
    expect(Buffer.from(file.bytes).equals(Buffer.from(PDF))).toBe(true);
    expect(file).toMatchObject({ name: '증빙 "1".pdf', type: 'application/pdf', size: PDF.length, sha256: sha(PDF) });
  });

  test.each([
    ['shot.png', PNG, 'image/png'],
    ['note.txt', text('거부됨\tdenied\r\n'), 'text/plain'],
    ['rows.csv', text('a,b\n1,2\n'), 'text/csv'],
    ['log.json', text('{"ok":true}'), 'application/json'],
    ['mail.eml', text('From: a@example.org\r\nSubject: x\r\n\r\nHello'), 'message/rfc822'],
  ])('%s is taken for what its content is', async (name, bytes, type) => {
    expect(await typed(name, bytes)).toBe(type);
  });

  test.each([
    ['a picture of a kind that is not taken', 'a.gif', GIF],
    ['a program under the name of a PDF', 'a.pdf', ELF],
    ['text under the name of a PDF', 'a.pdf', text('not a PDF')],
    ['bytes under the name of text', 'a.txt', Uint8Array.from([0, 1, 2, 3, 255])],
    ['text that is not JSON under the name of JSON', 'a.json', text('{"cut": ')],
    ['a page', 'a.html', text('<!doctype html><script>alert(1)</script>')],
  ])('%s is refused', async (_, name, bytes) => {
    expect(await typed(name, bytes)).toBe('file:type');
  });

  test('A file that is not what the browser sent is refused and leaves nothing', async () => {
    const outcome = await run(lead, storeFile, { ...input('a.pdf', PDF), sha256: sha(PNG) });
    expect(outcome).toMatchObject({ refusal: { kind: 'invalid', faults: [{ id: 'file:altered' }] } });
    expect(await typed('cut.pdf', new Uint8Array())).toBe('file:empty');
  });

  test('A file of more than ten million bytes is refused', async () => {
    expect(await typed('a.txt', new Uint8Array(MOST_BYTES + 1).fill(97))).toBe('file:too-large');
  });

  test('A path in a name is cut to the name', async () => {
    expect((await doing(lead, storeFile, input('C:\\Users\\x\\proof.pdf', PDF))).name).toBe('proof.pdf');
  });

  test('Reading one needs a role that reads evidence; anyone else finds nothing', async () => {
    const { id } = await doing(lead, storeFile, input('a.pdf', PDF));
    const executive = await memberOf(lead, reference, 'executive');
    const auditor = await memberOf(lead, reference, 'auditor');
    expect(await read(executive, storedFile, { reference, file: id })).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(await read(auditor, storedFile, { reference, file: id })).toMatchObject({ ok: true });
    expect(await run(auditor, storeFile, input('a.pdf', PDF))).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(await read(await person(), storedFile, { reference, file: id })).toMatchObject({ refusal: { kind: 'not-found' } });
    const elsewhere = await openCase(lead);
    expect(await read(lead, storedFile, { reference: elsewhere, file: id })).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});
