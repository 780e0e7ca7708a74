/** Ends a count: `id` is a sentence of messages/<locale>/engine.json, `fault.<id>`. Parameters name files, lines and columns, never contents. */
export class EngineFault extends Error {
  constructor(
    readonly id: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(`${id} ${Object.entries(params).map(([name, value]) => `${name}=${value}`)}`.trim());
    this.name = 'EngineFault';
  }
}

/** True for a fault of that id. */
export const isFault = (error: unknown, id: string): boolean => error instanceof EngineFault && error.id === id;

const SYSTEM: Record<string, string> = {
  ENOSPC: 'diskFullAt',
  EDQUOT: 'diskFullAt',
  ENOENT: 'noFile',
  EACCES: 'noAccess',
  EPERM: 'noAccess',
};

/** A fault of the system met while handling `file`, told by its code alone. */
export function systemFault(error: unknown, file: string): EngineFault {
  if (error instanceof EngineFault) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return new EngineFault(SYSTEM[code] ?? 'system', { file, code });
}

/**
 * A fault of the database engine. Its own message may quote a line of a log or a value, so nothing of it is passed on: it
 * is read for its kind only.
 */
export function databaseFault(error: unknown, step: string): EngineFault {
  if (error instanceof EngineFault) return error;
  const message = error instanceof Error ? error.message : '';
  if (/interrupt/i.test(message)) return new EngineFault('stopped');
  if (/max_temp_directory_size|No space left|disk full|ENOSPC|could not write/i.test(message)) return new EngineFault('diskFull');
  if (/out of memory|memory limit|failed to (allocate|pin)/i.test(message)) return new EngineFault('memory');
  return new EngineFault('engine', { step, kind: /^([A-Z][A-Za-z ]{2,30} Error):/.exec(message)?.[1] ?? 'unknown' });
}
