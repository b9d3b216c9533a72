import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pricingRules } from '../../src/engine/pricing/rule.ts';
import { similarityMeasures } from '../../src/engine/similarity/measure.ts';

const engine = fileURLToPath(new URL('../../src/engine', import.meta.url));

/** Files of a folder by name, the annotated example apart. */
function filesOf(folder: string): string[] {
  const files = readdirSync(`${engine}/${folder}`).filter((file) => file.endsWith('.ts'));
  expect(files).toContain('_example.ts');
  return files.filter((file) => file !== '_example.ts').map((file) => file.replace('.ts', ''));
}

/** What a file exports, by name. */
async function exportsOf(folder: string, file: string): Promise<Record<string, unknown>> {
  return (await import(/* @vite-ignore */ `${engine}/${folder}/${file}.ts`)) as Record<string, unknown>;
}

describe('a folder of plug-ins', () => {
  it('of measures is the list of measures', async () => {
    const files = filesOf('similarity/measures');
    for (const file of files) {
      expect(similarityMeasures, file).toContain((await exportsOf('similarity/measures', file))[file]);
    }
    expect(files).toHaveLength(similarityMeasures.length);
  });

  it('of pricing rules is the list of rules', async () => {
    const files = filesOf('pricing/rules');
    for (const file of files) {
      expect(pricingRules, file).toContain((await exportsOf('pricing/rules', file))[file]);
    }
    expect(files).toHaveLength(pricingRules.length);
  });

  it('of moves is what annealing and descent try', async () => {
    const searches = ['annealing', 'descent'].map((file) =>
      readFileSync(`${engine}/formation/${file}.ts`, 'utf8'),
    );
    for (const file of filesOf('formation/moves')) {
      const move = (await exportsOf('formation/moves', file))[file];
      expect(Object.keys(move as object).sort(), file).toEqual(['allowed', 'apply', 'gain']);
      const isTried = searches.some((source) => {
        const body = source.replace(/^import .*$/gm, '').replace(/^ *(\/\/|\/?\*).*$/gm, '');
        return source.includes(`'./moves/${file}.ts'`) && new RegExp(`\\b${file}\\b`).test(body);
      });
      expect(isTried, file).toBe(true);
    }
  });
});
