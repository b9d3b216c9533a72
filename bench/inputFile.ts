import { readFileSync } from 'node:fs';

/** What is wrong with a file or an option, in one line for the one who called. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The text of a file, without a byte order mark. @throws InputError where it cannot be read */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new InputError(code === 'ENOENT' ? `there is no file ${path}` : `${path} cannot be read: ${code}`);
  }
}

/** The folder of published instances, where DASEOT_DATA_DIR is set. */
export function dataFolder(name: string): string | null {
  const folder = process.env['DASEOT_DATA_DIR'];
  return folder ? `${folder}/${name}` : null;
}
