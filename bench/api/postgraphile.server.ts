import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { CONNECTIONS, databaseUrl, serveOn } from './peerServer.ts';

/*
 * PostGraphile 5 as its guide says, with the filter plugin (its own conditions know only equality) and without roles:
 * it guards nothing here. Reading a table does not need what it has for writing.
 */
const { createServ } = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [
    makePgService({
      connectionString: databaseUrl(),
      schemas: ['public'],
      poolConfig: { max: CONNECTIONS },
    }),
  ],
  schema: { defaultBehavior: '-insert -update -delete +list', pgForbidSetofFunctionsToReturnNull: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
const serv = createServ(grafserv);
const server = createServer();
await serv.addTo(server);
await serveOn(server);
