import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../web/src', import.meta.url));
const areas = (await readdir(`${source}/locales/en`)).map((file) => file.replace('.json', '')).sort();

/** A catalog as paths of keys and texts: 'overview.title'. */
async function textsOf(language: string, area: string): Promise<Map<string, string>> {
  const tree = JSON.parse(await readFile(`${source}/locales/${language}/${area}.json`, 'utf8')) as object;
  const walk = (node: object, path: string): [string, string][] =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as [string, string]] : walk(value, `${path}${key}.`),
    );
  return new Map(walk(tree, ''));
}

/** The sources of the page without its catalogs. */
async function sourceText(): Promise<string> {
  const files = await readdir(source, { recursive: true });
  const wanted = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('/graphql/'));
  const texts = await Promise.all(wanted.map((file) => readFile(`${source}/${file}`, 'utf8')));
  return texts.join('\n');
}

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Keys that no source names: neither in full, nor as the beginning of a template: t(`fault.${code}.title`). */
function unusedKeys(keys: readonly string[], text: string): string[] {
  const templates = [...text.matchAll(/\bt\(\s*`([^`]*)`/g)].map(
    ([, template = '']) =>
      new RegExp(
        `^${template
          .replace(/\$\{[^}]*\}/g, '\0')
          .replaceAll('.', '\\.')
          .replaceAll('\0', '[\\w.-]+')}$`,
      ),
  );
  return keys.filter((key) => {
    const isNamed = text.includes(`'${key}'`) || text.includes(`:${key}'`);
    return !isNamed && !templates.some((template) => template.test(key));
  });
}

describe('the catalogs of texts', () => {
  it.each(areas)('of %s say the same things in both languages', async (area) => {
    const ko = await textsOf('ko', area);
    const en = await textsOf('en', area);
    expect([...ko.keys()]).toEqual([...en.keys()]);
    for (const [key, text] of en) {
      expect(blanks(ko.get(key) ?? ''), key).toEqual(blanks(text));
      expect(text.trim(), key).not.toBe('');
      expect(ko.get(key)?.trim(), key).not.toBe('');
    }
  });

  it.each(areas)('of %s have no text that nobody reads', async (area) => {
    const keys = [...(await textsOf('en', area)).keys()];
    expect(unusedKeys(keys, await sourceText())).toEqual([]);
  });

  it('are held to that by a test that sees an unused key', () => {
    const blank = '$' + '{x}';
    const text = `t('a.b'); t(\`c.${blank}.d\`); t(\`e.${blank}\`)`;
    expect(unusedKeys(['a.b', 'c.one.d', 'e.two', 'a.c', 'c.one.e', 'f.two'], text)).toEqual([
      'a.c',
      'c.one.e',
      'f.two',
    ]);
  });

  it('are in Korean where they should be', async () => {
    for (const area of areas) {
      for (const [key, text] of await textsOf('ko', area)) {
        const isName = key.startsWith('brand.') || /^[\w\s.,:{}/-]*$/.test(text) === false;
        expect(isName, `${area} ${key}: ${text}`).toBe(true);
      }
    }
  });
});
