import { closeSync, constants, existsSync, fstatSync, openSync, readlinkSync, realpathSync, statSync } from 'node:fs';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
const DESCRIPTORS = '/proc/self/fd';

/** The path by which what is open is read again, whatever becomes of its name; null where the system has no such path. */
export const pathOfOpen = (file: number): string | null => (existsSync(DESCRIPTORS) ? `${DESCRIPTORS}/${file}` : null);

/** Where an open file lies. Beside Linux it is asked by name, and compared with what is open. */
function liesAt(file: number, path: string): string | null {
  const open = pathOfOpen(file);
  if (open !== null) return readlinkSync(open);
  const [there, opened] = [statSync(path), fstatSync(file)];
  return there.ino === opened.ino && there.dev === opened.dev ? realpathSync(path) : null;
}

/**
 * Opens the file whose real path was found and checked a moment ago. A name can be given to another file between the look and the
 * opening, itself or a folder above it: what is opened is looked at again, and what lies elsewhere by now is not there. Null then, and where
 * there is none. The caller closes it.
 */
export function openChecked(path: string): number | null {
  let file: number | undefined;
  try {
    // A pipe would keep whoever opens it waiting.
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (fstatSync(file).isFile() && liesAt(file, path) === path) return file;
  } catch {
    // It is not there any more.
  }
  if (file !== undefined) closeSync(file);
  return null;
}
