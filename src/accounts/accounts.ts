import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import type { Logger } from '../platform/logger.ts';
import type { PubSub } from '../platform/pubSub.ts';
import type { Services } from '../platform/services.ts';
import { createAudit } from './authEvents.ts';
import { readAuthSecret } from './authSecret.ts';
import { createCallerCache } from './callerCache.ts';
import { createIdentify } from './identify.ts';
import { openSignIn } from './signIn.ts';

/** What this room brings to the services. */
export type AccountServices = Pick<Services, 'identify' | 'forgetCallers' | 'signIn' | 'audit'>;

/** How the room is opened. */
export interface AccountsOptions {
  readonly config: Config;
  readonly database: Database;
  readonly pubSub: PubSub;
  readonly logger: Logger;
  /** How long a caller is remembered, should no word arrive that a right was taken away. */
  readonly rememberMs?: number;
}

/** Sent by the triggers of migration 0011 whenever a right is taken away. */
const CHANGED = 'accounts.changed';
const REMEMBER_MS = 5_000;

/** Opens sign-in, identification and audit. */
export function openAccounts(options: AccountsOptions): AccountServices {
  const { config, database, pubSub, logger } = options;
  const cache = createCallerCache(options.rememberMs ?? REMEMBER_MS);
  pubSub.onEvent(CHANGED, () => cache.forget());
  let known: Promise<string> | undefined;
  const secret = () => {
    known ??= readAuthSecret(config);
    return known;
  };
  const { publicUrl, trustedOrigins } = config.signIn;
  const identify = createIdentify({
    database,
    isDemoMode: config.isDemo,
    cache,
    publicUrl,
    trustedOrigins,
    secret,
  });
  const audit = createAudit(database, logger);
  const signIn = openSignIn({
    config,
    database,
    logger,
    secret,
    audit,
    forgetCallers: () => cache.forget(),
    sessionActor: async (headers, { address }) => {
      const caller = await identify({ headers: Object.fromEntries(headers), address }).catch(() => undefined);
      return caller?.kind === 'ANONYMOUS' ? undefined : caller?.key;
    },
  });
  return { identify, forgetCallers: () => cache.forget(), signIn, audit };
}
