import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Connections to the database of each server. */
export const CONNECTIONS = 10;

/** Where the database is. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (url === undefined) throw new Error('DATABASE_URL is not set');
  return url;
}

/** What a server says on its standard output once it accepts requests, before its address. */
export const LISTENS = 'listens at ';

/** Listens on a free port and says so as our own server does. */
export async function serveOn(server: Server): Promise<void> {
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  console.log(`${LISTENS}http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  process.once('SIGTERM', () => process.exit(0));
}
