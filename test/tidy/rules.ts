import { dirname, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** The rooms in their line: a room imports only rooms to its left. */
export const rooms = [
  'platform',
  'engine',
  'taxonomy',
  'accounts',
  'companies',
  'providers',
  'programmes',
  'clusters',
  'rounds',
  'quotes',
  'applications',
  'main',
] as const;

/** The line inside the engine; files right under engine/ come first. */
const engineLine = ['', 'similarity', 'pricing', 'formation'];

const MAX_FILE_LINES = 400;
const MAX_FUNCTION_LINES = 70;
const BANNED_NAMES = /^(index|utils?|helpers?)$/i;
const DECORATED_FILES = /\.(type|resolver|input)\.ts$/;

/** One thing that is not as the house wants it. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly rule:
    | 'room'
    | 'arrow'
    | 'engine'
    | 'circle'
    | 'file size'
    | 'function size'
    | 'any'
    | 'name'
    | 'decorator'
    | 'syntax';
  readonly message: string;
}

/** Sources by their path from the root of the project, with forward slashes: 'src/engine/random.ts'. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly specifier: string;
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Checks all sources; an empty list means that the house is tidy. */
export function findViolations(sources: Sources): Violation[] {
  const violations: Violation[] = [];
  const graph = new Map<string, Import[]>();
  for (const [path, source] of sources) {
    violations.push(...checkName(path), ...checkFileSize(path, source));
    if (!path.startsWith('src/')) continue;
    const lineOf = lineCounter(source);
    const parsed = parseSync(path, source, { sourceType: 'module' });
    for (const error of parsed.errors) {
      violations.push({
        path,
        line: lineOf(error.labels[0]?.start ?? 0),
        rule: 'syntax',
        message: error.message,
      });
    }
    const imports: Import[] = [];
    walk(parsed.program as unknown as Node, (node) => {
      const specifier = specifierOf(node);
      if (specifier !== undefined) imports.push({ specifier, line: lineOf(node.start) });
      violations.push(...checkNode(path, node, lineOf));
    });
    graph.set(path, imports);
    for (const one of imports) violations.push(...checkArrow(path, one));
  }
  return [...violations, ...findCircles(graph)];
}

function lineCounter(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string') {
        walk(child as Node, visit);
      }
    }
  }
}

const IMPORTING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

/** What a node imports, by whatever form of import: static, re-export, dynamic, type. */
function specifierOf(node: Node): string | undefined {
  if (node.type === 'NewExpression') return urlOfModule(node);
  if (!IMPORTING.includes(node.type)) return undefined;
  const source = (node['source'] ?? node['argument']) as {
    value?: unknown;
    literal?: { value?: unknown };
  } | null;
  const value = source?.value ?? source?.literal?.value;
  return typeof value === 'string' ? value : undefined;
}

/** `new URL('./worker.ts', import.meta.url)`: how a worker thread is named. */
function urlOfModule(node: Node): string | undefined {
  const callee = node['callee'] as { name?: string };
  const [first] = node['arguments'] as { value?: unknown }[];
  const isModule = callee.name === 'URL' && typeof first?.value === 'string' && /\.[jt]s$/.test(first.value);
  return isModule ? (first.value as string) : undefined;
}

function checkName(path: string): Violation[] {
  const parts = path.split('/').slice(1);
  const wrong = parts.find((part) => BANNED_NAMES.test(part.replace(/\..*$/, '')));
  if (!wrong) return [];
  return [{ path, line: 1, rule: 'name', message: `'${wrong}' says nothing: name it after what it does` }];
}

function checkFileSize(path: string, source: string): Violation[] {
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  if (lines <= MAX_FILE_LINES) return [];
  return [
    { path, line: 1, rule: 'file size', message: `${lines} lines, at most ${MAX_FILE_LINES}: split it` },
  ];
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

function checkNode(path: string, node: Node, lineOf: (offset: number) => number): Violation[] {
  const line = lineOf(node.start);
  if (node.type === 'TSAnyKeyword')
    return [{ path, line, rule: 'any', message: '`any` switches the compiler off' }];
  if (node.type === 'Decorator' && !DECORATED_FILES.test(path)) {
    const message = 'decorators belong into *.type.ts, *.resolver.ts and *.input.ts';
    return [{ path, line, rule: 'decorator', message }];
  }
  if (!FUNCTIONS.includes(node.type)) return [];
  const lines = lineOf(node.end) - line + 1;
  if (lines <= MAX_FUNCTION_LINES) return [];
  return [
    { path, line, rule: 'function size', message: `${lines} lines, at most ${MAX_FUNCTION_LINES}: split it` },
  ];
}

function roomOf(path: string): string {
  const parts = path.split('/');
  return parts.length === 2 ? (parts[1] as string).replace(/\.ts$/, '') : (parts[1] as string);
}

function target(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(dirname(path), specifier) : undefined;
}

function checkArrow(path: string, { specifier, line }: Import): Violation[] {
  const from = roomOf(path);
  const fromPlace = rooms.indexOf(from as (typeof rooms)[number]);
  if (fromPlace < 0) return [{ path, line: 1, rule: 'room', message: `'${from}' is no room of the line` }];
  const to = target(path, specifier);
  if (from === 'engine') return checkEngine(path, line, specifier, to);
  if (to === undefined) return [];
  const toPlace = rooms.indexOf(roomOf(to) as (typeof rooms)[number]);
  if (!to.startsWith('src/') || (toPlace >= 0 && toPlace <= fromPlace)) return [];
  const message = `${from} may not import ${roomOf(to)}, which lies to its right`;
  return [{ path, line, rule: 'arrow', message }];
}

function checkEngine(path: string, line: number, specifier: string, to: string | undefined): Violation[] {
  if (to === undefined || !to.startsWith('src/engine/')) {
    return [{ path, line, rule: 'engine', message: `the engine imports nothing, not even '${specifier}'` }];
  }
  const part = (one: string) => (one.split('/').length > 3 ? (one.split('/')[2] as string) : '');
  const [fromPlace, toPlace] = [engineLine.indexOf(part(path)), engineLine.indexOf(part(to))];
  if (fromPlace < 0) return [{ path, line: 1, rule: 'room', message: `engine has no part '${part(path)}'` }];
  if (toPlace <= fromPlace) return [];
  return [{ path, line, rule: 'arrow', message: `engine/${part(path)} may not import engine/${part(to)}` }];
}

/** Every circle once, reported at the file from which it was found first. */
function findCircles(graph: ReadonlyMap<string, readonly Import[]>): Violation[] {
  const violations: Violation[] = [];
  const done = new Set<string>();
  const trail: string[] = [];

  function visit(path: string, line: number): void {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const circle = [...trail.slice(at), path];
      violations.push({ path: trail.at(-1) as string, line, rule: 'circle', message: circle.join(' -> ') });
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const { specifier, line: importLine } of graph.get(path) ?? []) {
      const to = target(path, specifier);
      if (to !== undefined && graph.has(to)) visit(to, importLine);
    }
    trail.pop();
    done.add(path);
  }

  for (const path of graph.keys()) visit(path, 1);
  return violations;
}
