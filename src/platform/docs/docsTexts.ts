import { Marked } from 'marked';
import type { Language } from '../language.ts';
import { escapeHtml, highlightGraphql } from './docsCode.ts';

/** What the page says around the contents, which are in the language of the schema. */
export const chrome = {
  title: { ko: '다섯 API 문서', en: 'Daseot API' },
  guide: { ko: '안내', en: 'Guide' },
  examples: { ko: '예제', en: 'Examples' },
  operations: { ko: '작업', en: 'Operations' },
  queries: { ko: '조회', en: 'Queries' },
  mutations: { ko: '변경', en: 'Mutations' },
  subscriptions: { ko: '구독', en: 'Subscriptions' },
  types: { ko: '타입', en: 'Types' },
  objects: { ko: '객체', en: 'Objects' },
  interfaces: { ko: '인터페이스', en: 'Interfaces' },
  unions: { ko: '유니언', en: 'Unions' },
  inputs: { ko: '입력', en: 'Inputs' },
  enums: { ko: '열거형', en: 'Enums' },
  scalars: { ko: '스칼라', en: 'Scalars' },
  codes: { ko: '오류 코드', en: 'Error codes' },
  faults: { ko: '오류 (errors의 extensions.code)', en: 'Faults (extensions.code in errors)' },
  refusals: { ko: '거절 (userErrors의 code)', en: 'Refusals (code in userErrors)' },
  code: { ko: '코드', en: 'code' },
  status: { ko: 'HTTP', en: 'HTTP' },
  meaning: { ko: '뜻', en: 'meaning' },
  limit: { ko: '한도', en: 'limit' },
  value: { ko: '값', en: 'value' },
  search: { ko: '타입, 필드, 코드, 예제 찾기', en: 'Search types, fields, codes, examples' },
  nothingFound: { ko: '찾은 것이 없습니다', en: 'Nothing found' },
  menu: { ko: '목차', en: 'Contents' },
  copy: { ko: '복사', en: 'Copy' },
  copied: { ko: '복사됨', en: 'Copied' },
  variables: { ko: '변수', en: 'Variables' },
  asCaller: { ko: '보내는 사람', en: 'sent by' },
  mayUse: { ko: '쓸 수 있는 사람', en: 'for' },
  deprecated: { ko: '곧 없어짐', en: 'deprecated' },
  usedBy: { ko: '쓰이는 곳', en: 'Used by' },
  implements: { ko: '구현', en: 'implements' },
  skip: { ko: '본문으로', en: 'Skip to the contents' },
  otherLanguage: { ko: 'English', en: '한국어' },
  graphiql: { ko: 'GraphiQL 열기', en: 'Open GraphiQL' },
  nobody: { ko: '누구나', en: 'anybody' },
  company: { ko: '도입기업', en: 'company' },
  provider: { ko: '공급기업', en: 'provider' },
  operator: { ko: '전담기관', en: 'operator' },
  lead: { ko: '주관기관', en: 'lead' },
  'front end': { ko: '프런트엔드', en: 'front end' },
  member: { ko: '조직의 구성원', en: 'members of an organisation' },
  signedIn: { ko: '로그인한 사람', en: 'whoever is signed in' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Says one of the chrome's texts. */
export type Say = (name: keyof typeof chrome) => string;

/** The texts in one language. */
export function sayIn(language: Language): Say {
  return (name) => chrome[name][language];
}

/** A block of code with its button. */
export function codeBlock(text: string, kind: string, say: Say): string {
  const shown = kind === 'graphql' ? highlightGraphql(text) : escapeHtml(text);
  return (
    `<div class="code"><button type="button" class="copy" data-copied="${say('copied')}">${say('copy')}</button>` +
    `<pre tabindex="0"><code class="${escapeHtml(kind)}">${shown}</code></pre></div>`
  );
}

/** Markdown of our own as HTML; HTML inside it is shown, never taken. */
export interface Markdown {
  readonly block: (text: string) => string;
  readonly inline: (text: string) => string;
}

export function createMarkdown(say: Say): Markdown {
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }) => escapeHtml(text),
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const isPlain = /^(https?:\/\/|\{\{origin\}\}|[/#])/.test(href);
        return isPlain ? `<a href="${escapeHtml(href)}">${text}</a>` : text;
      },
      image: ({ text }) => escapeHtml(text),
      code: ({ text, lang }) => codeBlock(text, lang ?? '', say),
      heading({ tokens, depth }) {
        const level = depth + 1;
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      table({ header, rows }) {
        const line = (cells: typeof header, tag: string) =>
          `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const body = rows.map((row) => line(row, 'td')).join('');
        return `<div class="wide"><table><thead>${line(header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return {
    block: (text) => marked.parse(text, { async: false }),
    inline: (text) => marked.parseInline(text, { async: false }),
  };
}
