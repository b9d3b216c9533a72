import { isDocumented } from '../../src/platform/errorPresenter.ts';
import type { TestApi } from '../api.ts';

/** What /auth answered. */
export interface AuthAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** A client that keeps its cookies. */
export interface Browser {
  readonly cookies: Map<string, string>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<AuthAnswer>;
  get(path: string, headers?: Record<string, string>): Promise<AuthAnswer>;
  /** The Cookie header as it would be sent now. */
  cookieHeader(): string;
}

/** The origin of our own pages in the tests. */
export const OWN_ORIGIN = 'http://127.0.0.1:4000';

/** Every failure says why with a code that is documented, as everywhere; better-auth's own stands beside it. */
function checkFailure(text: string): void {
  const { errors } = JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] };
  const code = errors?.[0]?.extensions.code;
  if (!isDocumented(code)) throw new Error(`the code ${code} is not documented: ${text}`);
}

/** Opens a client of the server's /auth. */
export function openBrowser(api: Pick<TestApi, 'url'>): Browser {
  const cookies = new Map<string, string>();
  const cookieHeader = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  async function call(path: string, init: RequestInit, headers: Record<string, string>): Promise<AuthAnswer> {
    const response = await fetch(`${api.url}/auth${path}`, {
      ...init,
      redirect: 'manual',
      headers: { origin: OWN_ORIGIN, ...(cookies.size > 0 && { cookie: cookieHeader() }), ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const isGone = /max-age=0/i.test(line);
      if (isGone) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await response.text();
    if (response.status >= 400) checkFailure(text);
    return {
      status: response.status,
      body: text === '' || text === 'null' ? {} : JSON.parse(text),
      headers: response.headers,
    };
  }
  return {
    cookies,
    cookieHeader,
    post: (path, body = {}, headers = {}) =>
      call(
        path,
        { method: 'POST', body: JSON.stringify(body) },
        { 'content-type': 'application/json', ...headers },
      ),
    get: (path, headers = {}) => call(path, { method: 'GET' }, headers),
  };
}
