import type { GraphQLSchema } from 'graphql';
import { openAccounts } from '../accounts/accounts.ts';
import { openMailDelivery } from '../accounts/mailDelivery.ts';
import { policies } from '../accounts/policies.ts';
import type { Config } from '../platform/config.ts';
import { type Database, openDatabase } from '../platform/database.ts';
import { openEventFeed } from '../platform/eventLog.ts';
import type { OperationPolicies } from '../platform/guard.ts';
import { type JobDefinition, openJobs } from '../platform/jobs.ts';
import type { Logger } from '../platform/logger.ts';
import type { NodeFetcher } from '../platform/nodeFetcher.ts';
import { openPubSub } from '../platform/pubSub.ts';
import { createSchema } from '../platform/schema.ts';
import type { Services } from '../platform/services.ts';
import { entities } from './entities.ts';
import { jobs } from './jobs.ts';
import { nodes } from './nodes.ts';
import { resolvers, types } from './resolvers.ts';

/** The opened house. */
export interface App {
  readonly services: Services;
  readonly schema: GraphQLSchema;
  /** Closes jobs, events and database, in that order. */
  close(): Promise<void>;
}

/** What differs from the settings. */
export interface AppOptions {
  /** A database that is open already; else the one of the settings is opened. */
  readonly database?: Database;
  /** Whether missing migrations are applied first; default true. */
  readonly migrates?: boolean;
  /** Instead of the house's own lists; the tests of the platform bring theirs. */
  readonly parts?: Partial<AppParts>;
}

/** What the rooms contribute. */
export interface AppParts {
  readonly resolvers: readonly (new () => object)[];
  readonly types: readonly (new () => object)[];
  readonly nodes: readonly NodeFetcher[];
  readonly jobs: readonly JobDefinition[];
  readonly policies: OperationPolicies;
}

const ownParts: AppParts = { resolvers, types, nodes, jobs, policies };

/** Opens the database, the events, the queues and the schema. */
export async function openApp(config: Config, logger: Logger, options: AppOptions = {}): Promise<App> {
  const database = options.database ?? (await openDatabase(config, entities, logger));
  const parts = { ...ownParts, ...options.parts };
  try {
    if (options.migrates ?? true) await database.migrate();
    const services = await openServices(config, logger, database, parts.jobs);
    const schema = await createSchema({ ...parts, pubSub: services.pubSub });
    const mails = config.isWorker ? openMailDelivery(services) : undefined;
    return {
      services,
      schema,
      async close() {
        await mails?.close();
        services.events.stop();
        await services.jobs.close(config.shutdownGraceMs);
        await services.events.close();
        await services.pubSub.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openServices(
  config: Config,
  logger: Logger,
  database: Database,
  definitions: readonly JobDefinition[],
): Promise<Services> {
  const pubSub = await openPubSub(database, logger);
  const events = await openEventFeed(database, logger);
  const opened: { services?: Services } = {};
  const queues = await openJobs({
    database,
    logger,
    definitions,
    isWorker: config.isWorker,
    services: () => {
      if (!opened.services) throw new Error('a job ran before the services were open');
      return opened.services;
    },
  });
  const accounts = openAccounts({ config, database, pubSub, logger });
  const services: Services = { config, database, jobs: queues, pubSub, events, logger, ...accounts };
  opened.services = services;
  return services;
}
