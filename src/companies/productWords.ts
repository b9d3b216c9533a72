import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ancestorsOf, longestMatch } from '../taxonomy/process.ts';

/** A word of product texts and what it says about a routing; seeds/product-words.json explains the fields. */
export interface ProductWord {
  readonly id: string;
  readonly ko: readonly string[];
  readonly en: readonly string[];
  readonly whole: readonly string[];
  readonly not: readonly string[];
  readonly trade: string | null;
  readonly add: readonly string[];
  readonly replace: readonly { readonly from: string; readonly to: string }[];
  readonly remove: readonly string[];
  readonly generic: boolean;
  readonly inName: boolean;
  readonly machine: boolean;
}

const code = z.string().regex(/^[1-9]\d*(\.[1-9]\d*){0,2}$/);
const wordSeed = z.strictObject({
  id: z.string().min(1),
  ko: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
  whole: z.array(z.string().min(1)).default([]),
  not: z.array(z.string().min(1)).default([]),
  trade: z.string().optional(),
  add: z.array(code).min(1),
  replace: z.array(z.strictObject({ from: code, to: code })).default([]),
  remove: z.array(code).default([]),
  generic: z.boolean().default(false),
  inName: z.boolean().default(false),
  machine: z.boolean().default(false),
});

const seedFile = new URL('../../seeds/product-words.json', import.meta.url);
const seed = z
  .strictObject({
    about: z.string(),
    stages: z.array(z.strictObject({ group: code, rank: z.number().int() })),
    words: z.array(wordSeed),
  })
  .parse(JSON.parse(readFileSync(seedFile, 'utf8')));

export const productWords: readonly ProductWord[] = seed.words.map((word) =>
  Object.freeze({ ...word, trade: word.trade ?? null }),
);

const ranks = new Map(seed.stages.map((stage) => [stage.group, stage.rank]));

/** Place of an operation in a usual line, from receiving (0) to dispatch; assembly's rank where unknown. */
export function stageRank(processCode: string): number {
  return longestMatch(ranks, processCode) ?? longestMatch(ranks, '13') ?? 0;
}

/** Second level of the taxonomy: what counts as "the same kind of work" for generic words. */
export function workGroup(processCode: string): string {
  const above = ancestorsOf(processCode);
  return above.length === 2 ? above[0] : processCode;
}

/** One letter of the trie. A hit of -1 is a longer word that only guards against a false hit. */
interface TrieNode {
  readonly next: Map<number, TrieNode>;
  hit: number | null;
}

const GUARD = -1;
const BLANK = ' '.charCodeAt(0);

function newNode(): TrieNode {
  return { next: new Map(), hit: null };
}

function insert(root: TrieNode, form: string, hit: number): void {
  let node = root;
  for (let at = 0; at < form.length; at++) {
    const letter = form.charCodeAt(at);
    let next = node.next.get(letter);
    if (next === undefined) {
      next = newNode();
      node.next.set(letter, next);
    }
    node = next;
  }
  if (node.hit === null || node.hit === GUARD) node.hit = hit;
}

/** All ways to write a form whose blanks may be left out: 2^blanks of them, at most 32. */
function spellings(form: string): string[] {
  const [first, ...rest] = form.normalize('NFKC').toLowerCase().split(' ');
  let found = [first];
  for (const part of rest) found = found.flatMap((head) => [`${head}${part}`, `${head} ${part}`]);
  return found;
}

/** A trie instead of one big alternation: cost per letter does not grow with the number of words. */
function buildTrie(words: readonly ProductWord[]): TrieNode {
  const root = newNode();
  for (const word of words) {
    for (const guard of word.not) for (const text of spellings(guard)) insert(root, text, GUARD);
  }
  for (const [index, word] of words.entries()) {
    for (const form of [...word.ko, ...word.en])
      for (const text of spellings(form)) insert(root, text, index);
  }
  return root;
}

const trie = buildTrie(productWords);

/** Words too general to be looked for inside others: '가공' alone is machining, '김 가공' is not. */
const wholeForms = new Map(productWords.flatMap((word) => word.whole.map((form) => [form, word] as const)));

function isLatin(letter: number): boolean {
  return letter >= 97 && letter <= 122;
}

/** A word found in a text, with the letters that were found. */
export interface WordHit {
  readonly word: ProductWord;
  readonly text: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/** Longest form that starts here. Latin forms must stand alone: 'led' is not in 'sealed'. */
function longestAt(text: string, start: number): Span | undefined {
  let node: TrieNode | undefined = trie;
  let best: Span | undefined;
  const latinBefore = start > 0 && isLatin(text.charCodeAt(start - 1)) && isLatin(text.charCodeAt(start));
  if (latinBefore) return undefined;
  for (let at = start; at < text.length; at++) {
    node = node.next.get(text.charCodeAt(at));
    if (node === undefined) break;
    if (node.hit === null) continue;
    const cutsLatin = isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at + 1));
    if (!cutsLatin) best = { start, end: at + 1, index: node.hit };
  }
  return best;
}

/** Words of what a segment sells rather than makes, and of what makes them harmless. */
const SALES = /도매|소매|판매|무역|유통|임대|대리점|wholesale|retail|trading|rental/u;
const MAKING = /제조|생산|가공|제작|manufactur|making|processing/u;
/**
 * A machine for a process is not the process: '사출 설비', '2차전지 검사장비'. Looks 16 letters ahead; names of
 * trades look past an "and" ('반도체 및 2차전지 장비'), names of work do not ('금형 및 자동화설비').
 */
const MACHINE_AFTER =
  /^.{0,16}?(장비|설비|기계|장치|로봇|라인|머신|시스템|측정기|검사기|equipment|machine|system)/u;
const UP_TO_AND = / 및 |및 | and /u;
const MACHINE_BEFORE = /(장비|설비|기계|장치|equipment|machine)[^()]*$/u;
/** '반도체용 …': made for it, not it. 용기, 용접, 용액 and the like begin other words. */
const MEANT_FOR = /^ ?용(?!기(?!판)|[접액품융해역선도사])/u;

function holds(word: ProductWord, segment: string, span: Span, head: string): boolean {
  const after = segment.slice(span.end);
  if (MEANT_FOR.test(after)) return false;
  if (word.machine) return true;
  const ahead = word.inName ? after.split(UP_TO_AND, 1)[0] : after;
  return !MACHINE_AFTER.test(ahead) && !MACHINE_BEFORE.test(head);
}

function hitsIn(segment: string, head: string, found: Map<string, WordHit>): void {
  const whole = wholeForms.get(segment);
  if (whole !== undefined && !found.has(whole.id)) found.set(whole.id, { word: whole, text: segment });
  for (let at = 0; at < segment.length; ) {
    const span = segment.charCodeAt(at) === BLANK ? undefined : longestAt(segment, at);
    if (span === undefined) {
      at++;
      continue;
    }
    at = span.end;
    if (span.index === GUARD) continue;
    const word = productWords[span.index];
    if (found.has(word.id) || !holds(word, segment, span, head)) continue;
    found.set(word.id, { word, text: segment.slice(span.start, span.end) });
  }
}

const SEPARATOR = /([,;/\n·•|&+()[\]])/u;

/** The items of a list, as product fields separate them. */
export function itemsOf(text: string): string[] {
  return text.split(SEPARATOR).filter((part) => part.trim().length > 1);
}

/** Longest text read: product fields are short, and a pasted brochure must not cost seconds. */
const LETTERS_READ = 2000;

/**
 * The words of a product text in the order they stand, each once. Texts are read segment by segment (commas,
 * slashes, brackets); segments that only sell are passed over. Linear in the length of the text.
 */
export function wordsIn(text: string): WordHit[] {
  const found = new Map<string, WordHit>();
  let before = '';
  let head = '';
  const parts = text
    .slice(0, LETTERS_READ)
    .replace(/ㆍ/gu, '·')
    .normalize('NFKC')
    .toLowerCase()
    .split(SEPARATOR);
  for (const part of parts) {
    // What stands in brackets belongs to the words before them: '자동화설비(반도체, 디스플레이)'.
    if (part === '(') head = before;
    else if (part === ')') head = '';
    const segment = part.trim();
    if (segment.length < 2) continue;
    if (!SALES.test(segment) || MAKING.test(segment)) hitsIn(segment, head, found);
    before = segment;
  }
  return [...found.values()];
}
