import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { refusalDescriptions } from '../errors.ts';
import { AUDIENCES, type Example, readExamples } from '../examples.ts';
import { faultCodes } from '../faultCodes.ts';
import type { Language } from '../language.ts';
import { limits } from '../limits.ts';
import { escapeHtml } from './docsCode.ts';
import { codeBlock, createMarkdown, sayIn } from './docsTexts.ts';
import { type DocsGroup, type DocsTools, operationGroups, typeGroups } from './docsTypes.ts';

/** The guide's parts, and the style and script of the page. */
export const docsFolder: string = fileURLToPath(new URL('../../../docs/api/', import.meta.url));

/** Stands in the page where its own address belongs. */
export const ORIGIN = '{{origin}}';

/** Makes the whole page from the schema, the examples, the codes, the limits and the guide in docs/api. */
export async function renderDocs(schema: GraphQLSchema, language: Language): Promise<string> {
  const say = sayIn(language);
  const tools: DocsTools = { say, markdown: createMarkdown(say) };
  const guide = await guideGroup(tools, language);
  const examples = exampleGroups(await readExamples(), tools);
  const operations = operationGroups(schema, tools);
  const types = typeGroups(schema, tools);
  const codes = codeGroups(tools, language);
  const chapters = [
    { id: 'guide', title: say('guide'), groups: [guide] },
    { id: 'examples', title: say('examples'), groups: examples },
    { id: 'operations', title: say('operations'), groups: operations },
    { id: 'codes', title: say('codes'), groups: codes },
    { id: 'types', title: say('types'), groups: types },
  ];
  return frame(chapters, tools, language);
}

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly DocsGroup[];
}

/** The guide: one section for each file of docs/api, in the order of their names. */
async function guideGroup(tools: DocsTools, language: Language): Promise<DocsGroup> {
  const files = (await readdir(docsFolder)).filter((file) => file.endsWith('.md')).sort();
  const parts = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(docsFolder + file, 'utf8');
      const id = file.replace(/^\d+-|\.md$/g, '');
      const name = /^# (.+)$/m.exec(text)?.[1] ?? id;
      const filled = tools.markdown
        .block(withFigures(text))
        .replace('<p>{{table:limits}}</p>', limitsTable(tools, language));
      return { id: `guide-${id}`, name, html: `<section class="part" id="guide-${id}">${filled}</section>` };
    }),
  );
  return {
    id: 'guide-parts',
    title: '',
    entries: parts.map(({ id, name }) => ({ id, name })),
    html: parts.map(({ html }) => html).join('\n'),
  };
}

/** Puts the limits that hold into the text: `{{limits.page}}`. */
function withFigures(text: string): string {
  return text.replace(/\{\{limits\.(\w+)\}\}/g, (_all, name: string) => {
    const value = (limits as Readonly<Record<string, number>>)[name];
    if (value === undefined) throw new Error(`there is no limit '${name}'`);
    return value.toLocaleString('en');
  });
}

const LIMIT_TEXTS: Readonly<Record<keyof typeof limits, Readonly<Record<Language, string>>>> = {
  tokens: { ko: '문서의 토큰', en: 'tokens of a document' },
  depth: { ko: '필드의 깊이', en: 'nesting of fields' },
  aliases: { ko: '별칭', en: 'aliases' },
  directives: { ko: '지시어', en: 'directives' },
  fields: { ko: '선택한 필드', en: 'selected fields' },
  repeats: { ko: '한 선택 안 같은 필드', en: 'the same field in one selection' },
  nodes: { ko: '읽을 수 있는 객체', en: 'objects that may be read' },
  cost: { ko: '작업 하나의 점수', en: 'points of one operation' },
  listLength: { ko: '입력 목록의 항목', en: 'entries of a list in the input' },
  inputDepth: { ko: '입력값의 깊이', en: 'nesting of values in the input' },
  page: { ko: '한 쪽의 항목', en: 'entries of a page' },
  representations: { ko: '_entities의 표현', en: 'representations in _entities' },
};

function limitsTable({ say }: DocsTools, language: Language): string {
  const rows = Object.entries(limits).map(([name, value]) => {
    const text = LIMIT_TEXTS[name as keyof typeof limits][language];
    return `<tr id="limit-${name}"><td><code>${name}</code> ${text}</td><td>${value.toLocaleString('en')}</td></tr>`;
  });
  return `<div class="wide"><table><thead><tr><th>${say('limit')}</th><th>${say('value')}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function exampleGroups(examples: readonly Example[], tools: DocsTools): DocsGroup[] {
  return AUDIENCES.map((audience) => {
    const own = examples.filter((example) => example.audience === audience);
    return {
      id: `examples-${audience.replace(' ', '-')}`,
      title: tools.say(audience),
      entries: own.map(({ name, title }) => ({ id: `example-${name}`, name: sentence(title) })),
      html: own.map((example) => exampleSection(example, tools)).join('\n'),
    };
  });
}

function exampleSection({ name, title, caller, query, variables }: Example, { say }: DocsTools): string {
  const given = variables
    ? `<p class="label">${say('variables')}</p>${codeBlock(variables.trim(), 'json', say)}`
    : '';
  const sender = `<small>${say('asCaller')} <b>${say(caller)}</b></small>`;
  return (
    `<details class="example" id="example-${name}"><summary>${escapeHtml(sentence(title))} ${sender}</summary>` +
    `${codeBlock(query.trim(), 'graphql', say)}${given}</details>`
  );
}

function sentence(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function codeGroups({ say, markdown }: DocsTools, language: Language): DocsGroup[] {
  const faults = Object.entries(faultCodes).map(([code, { status, [language]: text }]) => ({
    code,
    status,
    text,
  }));
  const refusals = Object.entries(refusalDescriptions).map(([code, { description: text }]) => ({
    code,
    text,
  }));
  const table = (
    prefix: string,
    id: string,
    title: string,
    rows: readonly { code: string; status?: number; text: string }[],
  ) => {
    const hasStatus = rows.some(({ status }) => status !== undefined);
    const lines = rows
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(
        ({ code, status, text }) =>
          `<tr id="${prefix}-${code}"><td><code>${code}</code></td>${hasStatus ? `<td>${status}</td>` : ''}<td>${markdown.inline(text)}</td></tr>`,
      );
    const head = `<tr><th>${say('code')}</th>${hasStatus ? `<th>${say('status')}</th>` : ''}<th>${say('meaning')}</th></tr>`;
    const html = `<div class="wide"><table class="codes"><thead>${head}</thead><tbody>${lines.join('')}</tbody></table></div>`;
    return { id, title, entries: [], html };
  };
  return [
    table('fault', 'faults', say('faults'), faults),
    table('refusal', 'refusals', say('refusals'), refusals),
  ];
}

function frame(chapters: readonly Chapter[], { say }: DocsTools, language: Language): string {
  const other: Language = language === 'ko' ? 'en' : 'ko';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('title')}</title>
<link rel="icon" href="/docs/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/page.css">
<script src="/docs/page.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${say('skip')}</a>
<header>
<button type="button" id="menu" aria-controls="contents" aria-expanded="false">${say('menu')}</button>
<a class="name" href="#main">${say('title')}</a>
<div class="search" role="search">
<input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="${say('search')}" aria-label="${say('search')}" aria-controls="found">
<ul id="found" hidden data-nothing="${say('nothingFound')}"></ul>
</div>
<a class="tool" href="/graphiql">${say('graphiql')}</a>
<a class="tool" href="/docs?lang=${other}" hreflang="${other}" lang="${other}">${say('otherLanguage')}</a>
</header>
<nav id="contents" aria-label="${say('menu')}">
${chapters.map(contentsOf).join('\n')}
</nav>
<main id="main" tabindex="-1">
${chapters.map(chapterOf).join('\n')}
</main>
</body>
</html>
`;
}

function contentsOf({ id, title, groups }: Chapter): string {
  const lists = groups.map(({ id: group, title: name, entries }) => {
    const links = entries
      .map((entry) => `<li><a href="#${entry.id}">${escapeHtml(entry.name)}</a></li>`)
      .join('');
    if (!name) return `<ul>${links}</ul>`;
    if (!links) return `<ul><li><a href="#${group}">${escapeHtml(name)}</a></li></ul>`;
    return `<details><summary>${escapeHtml(name)} <small>${entries.length}</small></summary><ul>${links}</ul></details>`;
  });
  return `<p class="chapter"><a href="#${id}">${title}</a></p>${lists.join('')}`;
}

function chapterOf({ id, title, groups }: Chapter): string {
  const parts = groups.map(({ id: group, title: name, html }) => {
    const head = name ? `<h3 id="${group}">${escapeHtml(name)}</h3>` : '';
    return `${head}<div class="group">${html}</div>`;
  });
  return `<section class="chapter" id="${id}"><h2>${title}</h2>${parts.join('\n')}</section>`;
}
