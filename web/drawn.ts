import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

/*
 * The start page as HTML, drawn by its own components while the page is built, in each language: a phone shows it before
 * the first script has come.
 */

/** What the server sends of a page that was drawn. */
export interface Drawn {
  /** Into the element of the page. */
  readonly html: string;
  /** Into a style element of the head, which carries the nonce of the answer. */
  readonly css: string;
}

/** What brings it to life: most of the script, which the browser fetches while it has nothing else to do. */
const SHELL = /^shell-.*\.js$/;

const LANGUAGES = ['ko', 'en'] as const;
/** Drawing takes a second. */
const DRAWS_WITHIN_MS = 60_000;
const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
const drawFile = fileURLToPath(new URL('./draw.child.ts', import.meta.url));

/** Draws the start page and writes it beside the built page as `drawn.json`, by language. */
export async function drawStartPage(folder: string): Promise<void> {
  const program = `${folder}/drawing`;
  await build({
    configFile,
    logLevel: 'warn',
    mode: 'production',
    build: { ssr: 'src/prerender.tsx', outDir: program, emptyOutDir: true, copyPublicDir: false },
  });
  const shell = (await readdir(`${folder}/assets`)).find((name) => SHELL.test(name));
  if (shell === undefined) throw new Error(`no file of ${folder}/assets is called ${SHELL}`);
  const drawn: Record<string, Drawn & { readonly script: string }> = {};
  for (const language of LANGUAGES) {
    const out = `${program}/${language}.html`;
    const args = [drawFile, `${program}/prerender.js`, language, out];
    await promisify(execFile)(process.execPath, args, { timeout: DRAWS_WITHIN_MS });
    drawn[language] = { ...withoutStyles(await readFile(out, 'utf8')), script: `/assets/${shell}` };
  }
  await rm(program, { recursive: true });
  await writeFile(`${folder}/drawn.json`, JSON.stringify(drawn));
}

const TAG = /<[a-z][^<>]*>/g;
const STYLE = / style="([^"]*)"/;

/** Makes a class of each style attribute: the policy of the page forbids these in HTML, and allows our style element. */
export function withoutStyles(html: string): Drawn {
  const classOf = new Map<string, string>();
  const lifted = html.replace(TAG, (tag) => {
    const style = STYLE.exec(tag)?.[1];
    if (style === undefined) return tag;
    const name = classOf.get(style) ?? `d${classOf.size}`;
    classOf.set(style, name);
    const bare = tag.replace(STYLE, '');
    return bare.includes(' class="')
      ? bare.replace(' class="', ` class="${name} `)
      : bare.replace(/\/?>$/, (end) => ` class="${name}"${end}`);
  });
  // By the id of the page, since a style attribute comes before any class.
  const rules = [...classOf].map(([style, name]) => `#root .${name}{${unescaped(style)}}`);
  return { html: lifted, css: rules.join('\n') };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
