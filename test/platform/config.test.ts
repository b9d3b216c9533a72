import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { languageOf } from '../../src/platform/language.ts';

describe('the settings', () => {
  it('have defaults that need nothing', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      poolSize: 10,
      dataPath: '.daseot',
      isWorker: true,
      logLevel: 'info',
      shutdownGraceMs: 10_000,
      requestTimeoutMs: 15_000,
      uploadTimeoutMs: 120_000,
      trustProxy: '0',
      compileAfter: 2,
      rateFactor: 1,
      trustedDocuments: undefined,
      onlyTrusted: false,
      isDemo: true,
      signIn: {
        publicUrl: 'http://127.0.0.1:4000',
        webUrl: undefined,
        trustedOrigins: [],
        secret: undefined,
        auditDays: 1830,
        oidc: undefined,
      },
      mail: { smtpUrl: undefined, from: 'Daseot <no-reply@daseot.invalid>' },
      registry: undefined,
    });
  });

  it('are read from the environment, where empty means absent', () => {
    const config = readConfig({ PORT: '0', DATABASE_URL: 'postgres://x/y', DASEOT_WORKER: 'off', HOST: '' });
    expect(config).toMatchObject({
      port: 0,
      databaseUrl: 'postgres://x/y',
      isWorker: false,
      host: '127.0.0.1',
    });
  });

  it.each([
    [{ PORT: 'http' }, 'wrong environment variable: PORT="http": must be a whole number from 0 to 65535'],
    [
      { DATABASE_URL: 'mysql://x' },
      'wrong environment variable: DATABASE_URL="mysql://x": must start with postgres:// or postgresql://',
    ],
    [{ DASEOT_WORKER: 'maybe' }, 'wrong environment variable: DASEOT_WORKER="maybe": must be true or false'],
    [
      { DASEOT_PUBLIC_URL: 'https://api.example.kr/daseot' },
      'DASEOT_PUBLIC_URL="https://api.example.kr/daseot": must be an origin, without a path',
    ],
    [{ DASEOT_OIDC_ISSUER: 'https://id.example.kr' }, 'DASEOT_OIDC_CLIENT_ID are set together'],
    [{ DASEOT_REGISTRY_KEY: 'x' }, 'DASEOT_REGISTRY_KEY are set together'],
    [{ PORT: '70000' }, 'wrong environment variable: PORT="70000": must be a whole number from 0 to 65535'],
  ])('refuse %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});

describe('the settings of the sign-in', () => {
  it('are read from the environment', () => {
    const { signIn, mail } = readConfig({
      DASEOT_PUBLIC_URL: 'https://api.example.kr/',
      DASEOT_TRUSTED_ORIGINS: 'https://www.example.kr, https://example.kr',
      DASEOT_AUTH_SECRET: 'x'.repeat(32),
      DASEOT_OIDC_ISSUER: 'https://id.example.kr/realm/',
      DASEOT_OIDC_CLIENT_ID: 'daseot',
      DASEOT_SMTP_URL: 'smtp://127.0.0.1:1025',
    });
    expect(signIn).toMatchObject({
      publicUrl: 'https://api.example.kr',
      trustedOrigins: ['https://www.example.kr', 'https://example.kr'],
      oidc: { issuer: 'https://id.example.kr/realm', clientId: 'daseot' },
    });
    expect(mail.smtpUrl).toBe('smtp://127.0.0.1:1025');
  });

  it('never show a secret in an error', () => {
    expect(() => readConfig({ DASEOT_AUTH_SECRET: 'tooshort' })).toThrow(
      'wrong environment variable: DASEOT_AUTH_SECRET=(hidden): must have at least 32 characters',
    );
  });
});

describe('the language of the caller', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ko', 'ko'],
    ['ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
    ['en-GB,en;q=0.9,ko;q=0.5', 'en'],
    ['fr-FR, de;q=0.9', 'en'],
    ['fr, ko;q=0.1', 'ko'],
    ['en;q=0.2, KO;q=0.7', 'ko'],
    ['ko;q=0', 'en'],
    ['ko;q=abc', 'ko'],
  ])('for %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
