import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import cors, { type CorsOptions, type CorsRequest } from 'cors';
import type { Config } from './config.ts';

/** Pages on the developer's own machine. */
const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What clients may read of an answer beside its body. */
const EXPOSED = [
  'Content-Disposition',
  'Deprecation',
  'Retry-After',
  'Sunset',
  'X-Daseot-Deprecated',
  'X-Request-Id',
];
const PREFLIGHT_SECONDS = 3_600;

/** Which pages of other origins may do what. */
export interface CrossOrigin {
  /** Puts the headers by which browsers go before every answer, and answers their preflights. */
  before(listener: RequestListener): RequestListener;
  /**
   * Whether a browser says that one of our pages asks. Browsers write these headers themselves and let no page change
   * them, so this holds where a page cannot send headers of its own: for an EventSource.
   */
  isOurPage(headers: IncomingHttpHeaders): boolean;
}

/**
 * Pages of trusted origins may use cookies. Any other page may call the API like any program, with a token or without,
 * but without cookies, and may not sign in by /auth. In demo mode, where everybody knows the tokens, only pages on the
 * same machine may: else whatever page its developer opens could change the demo market.
 */
export function createCrossOrigin({ isDemo, signIn }: Pick<Config, 'isDemo' | 'signIn'>): CrossOrigin {
  const isTrusted = (origin: string) => origin === signIn.publicUrl || signIn.trustedOrigins.includes(origin);
  const optionsFor = ({
    url = '',
    headers: { origin = '' },
  }: CorsRequest & { url?: string }): CorsOptions => {
    const shared = { methods: ['GET', 'POST'], exposedHeaders: EXPOSED, maxAge: PREFLIGHT_SECONDS };
    if (isTrusted(origin)) return { ...shared, origin, credentials: true };
    const isOpen = !/^\/auth(\/|\?|$)/.test(url) && (!isDemo || LOOPBACK.test(origin));
    return { ...shared, origin: isOpen ? (isDemo ? origin : '*') : false };
  };
  const allow = cors<CorsRequest>((request, decide) => decide(null, optionsFor(request)));
  return {
    before: (listener) => (request, response) => {
      const isPreflight =
        request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
      // An OPTIONS request that is none is refused like any other method.
      if (request.headers.origin === undefined || (request.method === 'OPTIONS' && !isPreflight)) {
        listener(request, response);
        return;
      }
      allow(request, response, () => listener(request, response));
    },
    isOurPage: ({ origin, 'sec-fetch-site': site }) =>
      site === 'same-origin' || (origin !== undefined && isTrusted(origin)),
  };
}
