import { join } from 'node:path';
import { readAuthSecret } from '../accounts/authSecret.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { startHttpServer } from '../platform/httpServer.ts';
import { createLogger } from '../platform/logger.ts';
import { readWebPage, type WebPageSettings } from '../platform/webPage.ts';
import { seedProgrammes } from '../programmes/programme.seed.ts';
import { openApp } from './app.ts';
import { openDemoMarket } from './demoMarket.ts';
import { DEMO_PASSWORD, demoSignIns, demoSignInText, openDemoSignIns } from './demoSignIns.ts';

/** What a process is for. */
export interface Duties {
  readonly takesJobs: boolean;
  readonly migrates: boolean;
  readonly servesHttp: boolean;
  /** Whether an empty database is filled with the demo market; undefined: only an embedded one. */
  readonly opensDemo?: boolean | undefined;
}

/** Runs until SIGTERM or SIGINT; then stops accepting, ends what runs and closes the database. */
export async function serve(duties: Duties): Promise<void> {
  const startedAt = performance.now();
  const given = readConfig();
  const { signIn } = given;
  const isDemoServer = duties.servesHttp && given.isDemo && duties.opensDemo !== false;
  const page = duties.servesHttp ? await readWebPage(pageSettings(given, isDemoServer)) : undefined;
  const config: Config = {
    ...given,
    isWorker: duties.takesJobs && (given.isWorker || !duties.servesHttp),
    // Where we serve the page ourselves, the links of mails lead to it.
    signIn: page ? { ...signIn, webUrl: signIn.webUrl ?? signIn.publicUrl } : signIn,
  };
  // Told now, not at the first sign-in, where it is missing.
  if (duties.servesHttp) await readAuthSecret(config);
  const logger = createLogger(config.logLevel);
  const stop = stopReason();
  const app = await openApp(config, logger, { migrates: duties.migrates });
  const { services, schema } = app;
  const closeAndThrow = async (error: unknown): Promise<never> => {
    await app.close();
    throw error;
  };
  if (duties.servesHttp) await seedProgrammes(services.database).catch(closeAndThrow);
  if (duties.opensDemo ?? (duties.servesHttp && services.database.kind === 'embedded')) {
    await openDemoMarket(services).catch(closeAndThrow);
  }
  if (isDemoServer) await openDemoSignIns(services.database).catch(closeAndThrow);
  let close = () => app.close();
  if (duties.servesHttp) {
    const { host, port } = config;
    const server = await startHttpServer({ services, schema, host, port, page }).catch(closeAndThrow);
    close = async () => {
      await server.close(config.shutdownGraceMs);
      await app.close();
    };
    console.log(`Daseot listens at ${server.url}/graphql`);
    if (page) console.log(`The page is at ${server.url}/`);
    if (isDemoServer) console.log(demoSignInText(server.url));
    if (config.isDemo && config.mail.smtpUrl === undefined) {
      console.log(`Mails are written to ${join(config.dataPath, 'mail')}`);
    }
  }
  const elapsedMs = Math.round(performance.now() - startedAt);
  logger.info({ database: services.database.kind, isWorker: config.isWorker, elapsedMs }, 'ready');
  logger.info({ reason: await stop }, 'closing');
  await close();
  logger.info('closed');
}

/** What the page needs to know before it asks anything. */
export function pageSettings({ signIn }: Pick<Config, 'signIn'>, isDemo: boolean): WebPageSettings {
  const signIns = demoSignIns.map(({ kind, email }) => ({ kind, email }));
  return {
    demo: isDemo ? { password: DEMO_PASSWORD, signIns } : null,
    hasOidc: signIn.oidc !== undefined,
  };
}

/** Resolves with the reason to stop, at the first one; a second signal ends the process at once. */
function stopReason(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        resolve(signal);
        process.once(signal, () => process.exit(1));
      });
    }
    // npm starts us through a shell, which dies of a signal without passing it on: without this the
    // server would live on, with the port and the folder of the database, after `npm start` was killed.
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve('npm has gone');
    }, 500);
    timer.unref();
  });
}
