import { Lexer, Source, type Token, TokenKind } from 'graphql';

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const KEYWORDS = new Set(['query', 'mutation', 'subscription', 'fragment', 'on', 'true', 'false', 'null']);

/** A GraphQL document as HTML, coloured by what graphql-js reads in it. */
export function highlightGraphql(text: string): string {
  let html = '';
  let at = 0;
  for (const token of tokensOf(text)) {
    html += escapeHtml(text.slice(at, token.start));
    const part = escapeHtml(text.slice(token.start, token.end));
    const kind = classOf(token);
    html += kind ? `<span class="${kind}">${part}</span>` : part;
    at = token.end;
  }
  return html + escapeHtml(text.slice(at));
}

/** Every token, comments too; nothing where the text is no GraphQL (then it is shown without colours). */
function tokensOf(text: string): Token[] {
  const lexer = new Lexer(new Source(text));
  const tokens: Token[] = [];
  try {
    while (lexer.advance().kind !== TokenKind.EOF);
  } catch {
    return [];
  }
  for (let token = lexer.token.prev; token && token.kind !== TokenKind.SOF; token = token.prev)
    tokens.unshift(token);
  return tokens;
}

function classOf({ kind, value, prev }: Token): string | undefined {
  if (kind === TokenKind.COMMENT) return 'c';
  if (kind === TokenKind.STRING || kind === TokenKind.BLOCK_STRING) return 's';
  if (kind === TokenKind.INT || kind === TokenKind.FLOAT) return 'n';
  if (kind === TokenKind.DOLLAR || (kind === TokenKind.NAME && prev?.kind === TokenKind.DOLLAR)) return 'v';
  if (kind !== TokenKind.NAME) return undefined;
  if (KEYWORDS.has(value)) return 'k';
  return /^[A-Z]/.test(value) ? 't' : undefined;
}
