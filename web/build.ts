import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { documentHash } from '../src/platform/documents.ts';

/*
 * Builds the page into dist/web, when anything that it is made of has changed: `npm start` and `npm run build` run this
 * each time. Beside the files lie their packed twins, and the documents that the page may send.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/web`;
const STAMP = 'sources.sha256';

/** What the page is made of, and takes from elsewhere. */
const OTHERS = ['package.json', 'package-lock.json', 'src/taxonomy/businessNumber.ts'];
const FOLDERS = ['web', 'src/engine/pricing'];

/** Everything that the page is made of. */
async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  const folders = FOLDERS.map((folder) => readdir(root + folder, { recursive: true, withFileTypes: true }));
  const files = (await Promise.all(folders)).flat();
  const paths = files.filter((file) => file.isFile()).map((file) => `${file.parentPath}/${file.name}`);
  for (const path of [...paths, ...OTHERS.map((name) => root + name)].sort()) {
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);
const PACKED = /\.(js|css|svg|txt|json)$/;
const WORTHWHILE_BYTES = 1_024;

/** Packs once what would otherwise be packed for each visitor. */
async function packFiles(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !PACKED.test(file.name)) continue;
    const path = `${file.parentPath}/${file.name}`;
    const bytes = await readFile(path);
    if (bytes.length < WORTHWHILE_BYTES) continue;
    await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
    await writeFile(`${path}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

/** The documents of all areas, in the format of DASEOT_TRUSTED_DOCUMENTS. */
async function writeManifest(folder: string): Promise<void> {
  const files = await readdir(`${root}web/src`, { recursive: true });
  const operations = [];
  for (const file of files.filter((one) => one.endsWith('persisted-documents.json')).sort()) {
    const texts = JSON.parse(await readFile(`${root}web/src/${file}`, 'utf8')) as Record<string, string>;
    for (const [key, body] of Object.entries(texts)) {
      const id = key.replace(/^sha256:/, '');
      if (documentHash(body) !== id) throw new Error(`${file}: a text does not have the hash ${id}`);
      const [, type = 'query', name = ''] = /^(query|mutation|subscription) (\w+)/.exec(body) ?? [];
      operations.push({ id, name, type, body });
    }
  }
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  await writeFile(`${folder}/documents.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Puts the new page in the place of the old one; whoever was faster, in another process, has made the same. */
async function replacePage(draft: string, hash: string): Promise<void> {
  const old = `${draft}.old`;
  try {
    if (existsSync(out)) await rename(out, old);
    await rename(draft, out);
  } catch (error) {
    if ((await builtHash()) !== hash) throw error;
  }
  for (const folder of [old, draft]) await rm(folder, { recursive: true, force: true });
}

async function builtHash(): Promise<string> {
  return existsSync(`${out}/${STAMP}`) ? readFile(`${out}/${STAMP}`, 'utf8') : '';
}

/** Builds the page where it is not as its sources are. */
async function buildPage(): Promise<void> {
  const hash = await sourcesHash();
  if ((await builtHash()) === hash) return;
  const startedAt = performance.now();
  const draft = `${out}.${process.pid}`;
  const { build } = await import('vite');
  await build({
    configFile: `${root}web/vite.config.ts`,
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: draft, emptyOutDir: true },
  });
  await packFiles(draft);
  await writeManifest(draft);
  const { drawStartPage } = await import('./drawn.ts');
  await drawStartPage(draft);
  await writeFile(`${draft}/${STAMP}`, hash);
  await replacePage(draft, hash);
  console.log(`The page was built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

process.env['NODE_ENV'] = 'production';
await buildPage();
