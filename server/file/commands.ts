import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { z } from 'zod';
import { invalid } from '@/server/errors';
import { caseOf, command } from '@/server/gate';
import { reference } from '@/server/incident/queries';

/** Most bytes of one file. */
export const MOST_BYTES = 10_000_000;

const name = z
  .string()
  .transform((value) => value.normalize('NFC').split(/[\\/]/).at(-1)?.trim() ?? '')
  .pipe(
    z
      .string()
      .min(1)
      .max(200)
      .refine((text) => /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u.test(text), 'control'),
  );

/**
 * Stores a file of a case, as proof or receipt. What arrived must be what was sent (the browser's SHA-256, hexadecimal), at
 * most ten million bytes, and by its content one of the kinds that are taken.
 */
export const storeFile = command({
  name: 'storeFile',
  permission: 'file.store',
  input: z.object({
    reference,
    name,
    sha256: z.string().refine((text) => /^[0-9a-f]{64}$/.test(text), 'file:altered'),
    bytes: z.instanceof(Uint8Array),
  }),
  incident: (input) => input.reference,
  records: ['file.stored'],
  run: async (context, input) => {
    const bytes = Uint8Array.from(input.bytes);
    if (bytes.length === 0) invalid('file', 'file:empty');
    if (bytes.length > MOST_BYTES) invalid('file', 'file:too-large', { most: MOST_BYTES / 1_000_000 });
    if (createHash('sha256').update(bytes).digest('hex') !== input.sha256) invalid('file', 'file:altered');
    const type = await typeOf(bytes, input.name);
    if (type === null) invalid('file', 'file:type');
    const file = await context.tx.storedFile.create({
      data: {
        incidentId: caseOf(context).id,
        name: input.name,
        type,
        size: bytes.length,
        sha256: input.sha256,
        bytes,
        recordedBy: context.person,
      },
      select: { id: true, name: true, type: true, size: true },
    });
    return { event: 'file.stored', data: { file: file.id, size: file.size }, result: file };
  },
});

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const TAKEN: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/zip',
  `${OFFICE}wordprocessingml.document`,
  `${OFFICE}spreadsheetml.sheet`,
]);

/**
 * The type a file has by its content, or null where it is none of those taken. Text has no mark of its own: it must read as
 * UTF-8 without control characters, and its name says which kind of text it claims to be.
 */
async function typeOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const marked = await fileTypeFromBuffer(bytes);
  if (marked !== undefined) return TAKEN.has(marked.mime) ? marked.mime : null;
  const text = textOf(bytes);
  if (text === null) return null;
  switch (/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()) {
    case 'txt':
    case 'log':
      return 'text/plain';
    case 'csv':
      return 'text/csv';
    case 'json':
      return isJson(text) ? 'application/json' : null;
    case 'eml':
      return /^[!-9;-~]+:[ \t]/.test(text) ? 'message/rfc822' : null;
    default:
      return null;
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /(?![\n\r\t\f])\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
