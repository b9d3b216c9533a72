import { z } from 'zod';

/** A setting that is missing or wrong; its message names the variable and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'], 'must be true or false')
  .transform((text) => ['true', '1', 'yes', 'on'].includes(text));

/** Whoever sends ever new documents is not to keep the compiler busy: it waits for the third time. */
const COMPILE_AFTER = 2;

function wholeNumber(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number(message).int(message).min(min, message).max(max, message);
}

const httpUrl = z
  .string()
  .regex(/^https?:\/\/[^/\s]+/, 'must start with http:// or https://')
  .refine((text) => URL.canParse(text), 'must be an address')
  .transform((text) => text.replace(/\/+$/, ''));

const origin = httpUrl.refine((text) => new URL(text).origin === text, 'must be an origin, without a path');

const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 200).default(10),
  DASEOT_DATA_PATH: z.string().min(1).default('.daseot'),
  DASEOT_WORKER: flag.default(true),
  DASEOT_DEMO: flag.optional(),
  DASEOT_COMPILE: flag.default(true),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  SHUTDOWN_GRACE_MS: wholeNumber(0, 600_000).default(10_000),
  DASEOT_PUBLIC_URL: origin.optional(),
  DASEOT_WEB_URL: httpUrl.optional(),
  DASEOT_TRUSTED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
    .pipe(z.array(origin)),
  DASEOT_AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DASEOT_AUDIT_DAYS: wholeNumber(1, 36_500).default(5 * 366),
  DASEOT_OIDC_ISSUER: httpUrl.optional(),
  DASEOT_OIDC_CLIENT_ID: z.string().optional(),
  DASEOT_OIDC_CLIENT_SECRET: z.string().optional(),
  DASEOT_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/, 'must start with smtp:// or smtps://')
    .optional(),
  DASEOT_MAIL_FROM: z.string().min(3).default('Daseot <no-reply@daseot.invalid>'),
  DASEOT_REGISTRY_URL: httpUrl.optional(),
  DASEOT_REGISTRY_KEY: z.string().optional(),
  REQUEST_TIMEOUT_MS: wholeNumber(10, 600_000).default(15_000),
  UPLOAD_TIMEOUT_MS: wholeNumber(10, 3_600_000).default(120_000),
  TRUST_PROXY: z
    .string()
    .regex(/^(\d{1,2}|[0-9a-fA-F:.,/ a-z]+)$/, 'must be a number of proxies or a list of their networks')
    .default('0'),
  DASEOT_RATE_FACTOR: wholeNumber(1, 100_000).default(1),
  DASEOT_TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  DASEOT_ONLY_TRUSTED: flag.default(false),
});

/** How people sign in. */
export interface SignInConfig {
  /** Where people reach the API; cookies are for https where this is. */
  readonly publicUrl: string;
  /** Where the links of mails lead; undefined: mails carry codes for the API. */
  readonly webUrl: string | undefined;
  /** Other origins whose pages may use a session's cookie. */
  readonly trustedOrigins: readonly string[];
  /** Signs sessions; undefined: a random one is kept in the data folder, in demo mode only. */
  readonly secret: string | undefined;
  /** How long auth events are kept. */
  readonly auditDays: number;
  /** Whose identities are taken beside passwords. */
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | undefined }
    | undefined;
}

/** How mail leaves the house. */
export interface MailConfig {
  /** Undefined: in demo mode mails become files, otherwise they wait. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
}

/** All settings of the process, read once at its start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where PostgreSQL is; undefined means the embedded database in `dataPath`. */
  readonly databaseUrl: string | undefined;
  readonly poolSize: number;
  /** Folder of the embedded database. */
  readonly dataPath: string;
  /** Whether this process takes jobs. */
  readonly isWorker: boolean;
  /** Whether the demo market's sign-ins and tokens hold; default: only on an embedded database. */
  readonly isDemo: boolean;
  /** How often a query is interpreted before it is compiled; undefined: queries are never compiled. */
  readonly compileAfter: number | undefined;
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  readonly shutdownGraceMs: number;
  readonly signIn: SignInConfig;
  readonly mail: MailConfig;
  /** The registry of businesses; undefined: a stub that answers by rules. */
  readonly registry: { readonly url: string; readonly key: string } | undefined;
  /** How long an operation may take before it is cancelled, and a body without files may take to arrive. */
  readonly requestTimeoutMs: number;
  /** The same for requests with files. */
  readonly uploadTimeoutMs: number;
  /** Proxies in front of the server: how many, or their networks. X-Forwarded-For counts only behind them. */
  readonly trustProxy: string;
  /** Multiplies what callers may ask for; see rateLimiter.ts. */
  readonly rateFactor: number;
  /** File of documents that clients may send by hash; see trustedDocuments.ts. */
  readonly trustedDocuments: string | undefined;
  /** Whether anonymous callers may run only those; never in demo mode. */
  readonly onlyTrusted: boolean;
}

/** Reads the settings from environment variables; an empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      const isSecret = /SECRET|KEY|SMTP_URL/.test(name);
      return `${name}=${isSecret ? '(hidden)' : JSON.stringify(given[name])}: ${issue.message}`;
    });
    throw new ConfigError(`wrong environment variable: ${problems.join('; ')}`);
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    poolSize: value.DATABASE_POOL_SIZE,
    dataPath: value.DASEOT_DATA_PATH,
    isWorker: value.DASEOT_WORKER,
    isDemo: value.DASEOT_DEMO ?? value.DATABASE_URL === undefined,
    compileAfter: value.DASEOT_COMPILE ? COMPILE_AFTER : undefined,
    logLevel: value.LOG_LEVEL,
    shutdownGraceMs: value.SHUTDOWN_GRACE_MS,
    signIn: signInConfig(value),
    mail: { smtpUrl: value.DASEOT_SMTP_URL, from: value.DASEOT_MAIL_FROM },
    registry: registryConfig(value),
    requestTimeoutMs: value.REQUEST_TIMEOUT_MS,
    uploadTimeoutMs: value.UPLOAD_TIMEOUT_MS,
    trustProxy: value.TRUST_PROXY,
    rateFactor: value.DASEOT_RATE_FACTOR,
    trustedDocuments: value.DASEOT_TRUSTED_DOCUMENTS,
    onlyTrusted: value.DASEOT_ONLY_TRUSTED,
  };
}

function signInConfig(value: z.infer<typeof schema>): SignInConfig {
  const { DASEOT_OIDC_ISSUER: issuer, DASEOT_OIDC_CLIENT_ID: clientId } = value;
  if ((issuer === undefined) !== (clientId === undefined)) {
    throw new ConfigError('DASEOT_OIDC_ISSUER and DASEOT_OIDC_CLIENT_ID are set together or not at all');
  }
  const host = ['0.0.0.0', '::'].includes(value.HOST) ? '127.0.0.1' : value.HOST;
  const oidc =
    issuer === undefined || clientId === undefined
      ? undefined
      : { issuer, clientId, clientSecret: value.DASEOT_OIDC_CLIENT_SECRET };
  return {
    publicUrl: value.DASEOT_PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${value.PORT}`,
    webUrl: value.DASEOT_WEB_URL,
    trustedOrigins: value.DASEOT_TRUSTED_ORIGINS,
    secret: value.DASEOT_AUTH_SECRET,
    auditDays: value.DASEOT_AUDIT_DAYS,
    oidc,
  };
}

function registryConfig({ DASEOT_REGISTRY_URL: url, DASEOT_REGISTRY_KEY: key }: z.infer<typeof schema>) {
  if ((url === undefined) !== (key === undefined)) {
    throw new ConfigError('DASEOT_REGISTRY_URL and DASEOT_REGISTRY_KEY are set together or not at all');
  }
  return url === undefined || key === undefined ? undefined : { url, key };
}
