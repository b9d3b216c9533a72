import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What the issuer says of whoever signs in. */
export interface IssuedPerson {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** An OIDC issuer on this machine, whose own pages sign in whoever names himself. */
export interface Issuer {
  readonly url: string;
  /** What the server is told, so that it takes people from there. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes up work for a client at an address that may be known only after the issuer's own. */
  serve(clientOrigin: string): void;
  /** Says something else of people from now on. */
  say(person: Partial<IssuedPerson>): void;
  close(): Promise<void>;
}

const CLIENT_ID = 'daseot';
const CLIENT_SECRET = 'secret of the test';

/** Opens an issuer on a free port. */
export async function openIssuer(): Promise<Issuer> {
  let person: IssuedPerson = { email: 'kim@example.kr', email_verified: true, name: 'Kim' };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    env: {
      DASEOT_OIDC_ISSUER: url,
      DASEOT_OIDC_CLIENT_ID: CLIENT_ID,
      DASEOT_OIDC_CLIENT_SECRET: CLIENT_SECRET,
    },
    serve(clientOrigin) {
      const provider = new Provider(url, {
        clients: [
          {
            client_id: CLIENT_ID,
            client_secret: CLIENT_SECRET,
            redirect_uris: [`${clientOrigin}/auth/callback/oidc`],
            token_endpoint_auth_method: 'client_secret_basic',
          },
        ],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        conformIdTokenClaims: false,
        pkce: { required: () => true },
        cookies: { keys: ['a key of the test'] },
        ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
        features: { devInteractions: { enabled: true } },
        findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ ...person, sub: id }) }),
      });
      server.on('request', provider.callback());
    },
    say(changes) {
      person = { ...person, ...changes };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
