import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, ConfigError } from '../platform/config.ts';

const SECRET_BYTES = 48;

/**
 * The secret that signs sessions. Several processes must share it, so it is a setting; in demo mode a random one is
 * kept in the data folder.
 */
export async function readAuthSecret({ signIn, isDemo, dataPath }: Config): Promise<string> {
  if (signIn.secret !== undefined) return signIn.secret;
  if (!isDemo) {
    throw new ConfigError(
      'DASEOT_AUTH_SECRET is not set: give all processes the same random text of at least 32 characters ' +
        '(`openssl rand -base64 48` makes one)',
    );
  }
  const path = join(dataPath, 'auth-secret');
  await mkdir(dataPath, { recursive: true });
  const fresh = randomBytes(SECRET_BYTES).toString('base64url');
  await writeFile(path, fresh, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(path, 'utf8')).trim();
}
