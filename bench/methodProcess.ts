import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { endTogether } from './endTogether.ts';
import type { MethodFigures, MethodSpec } from './method.ts';

const childFile = fileURLToPath(new URL('./method.child.ts', import.meta.url));

/** A small young generation: collected more often, a third less memory at the same speed. */
const YOUNG_GENERATION = ['--max-semi-space-size=8'];

const measured = new Map<string, Promise<MethodFigures>>();

/**
 * Runs a method in a process of its own, one at a time for as long as the caller waits. The same request is measured
 * once: rows of the table share their runs.
 *
 * @throws Error where the process fails; its own words are on standard error
 */
export function measureMethod(spec: MethodSpec): Promise<MethodFigures> {
  const key = JSON.stringify(Object.entries(spec).sort(([a], [b]) => (a < b ? -1 : 1)));
  const known = measured.get(key) ?? runChild(spec);
  measured.set(key, known);
  return known;
}

function runChild(spec: MethodSpec): Promise<MethodFigures> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...YOUNG_GENERATION, childFile, JSON.stringify(spec)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    endTogether(child);
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(JSON.parse(text) as MethodFigures);
      else
        reject(
          new Error(`${spec.method} of ${spec.companies} companies ended with ${signal ?? `code ${code}`}`),
        );
    });
  });
}
