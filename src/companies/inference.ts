import {
  baseIndustryCode,
  findIndustryByName,
  type IndustryRevision,
  industryByCode,
  industryDigits,
  industryNameSimilarity,
} from '../taxonomy/industry.ts';
import { isUnder } from '../taxonomy/process.ts';
import { itemsOf, type ProductWord, stageRank, type WordHit, wordsIn, workGroup } from './productWords.ts';
import { longestRoutingTemplate, type RoutingTemplate } from './routingTemplates.ts';

export { type RoutingTemplate, routingTemplates } from './routingTemplates.ts';

/** What a register says about a firm. Everything may be missing. */
export interface InferenceFacts {
  readonly industryCode: string | null;
  readonly industryRevision: IndustryRevision | null;
  readonly industryName: string | null;
  readonly productText: string | null;
  /** Read last and with little weight: many firms carry a trade in their name that they left long ago. */
  readonly companyName?: string | null;
}

export interface InferredRouting {
  /** In working order; no process twice. */
  readonly operations: { processCode: string }[];
  /** 0..1, two decimals; see confidenceOf. */
  readonly confidence: number;
  /** Template and words that made it, e.g. 'template 25924 (KSIC 25924); words 도금+5.2.2'. */
  readonly rule: string;
  readonly templatePrefix: string | null;
}

/** Where the first routing comes from, and how sure that is. */
interface Basis {
  readonly template: RoutingTemplate;
  readonly confidence: number;
  readonly source: string;
}

/** Files repeat the same few hundred names; the limit keeps a file of odd names from filling memory. */
const REMEMBERED_NAMES = 5000;
const classesOfNames = new Map<string, ReturnType<typeof findIndustryByName>>();
const titleLikeness = new Map<string, number>();

function remember<T>(memory: Map<string, T>, key: string, compute: () => T): T {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) return known as T;
  if (memory.size >= REMEMBERED_NAMES) memory.clear();
  const value = compute();
  memory.set(key, value);
  return value;
}

/** A code of revision 9 or 11 is translated to the revision 10 code of its trade before the look-up. */
function basisOfCode(facts: InferenceFacts): Basis | undefined {
  const code = industryDigits(facts.industryCode ?? '');
  const base = baseIndustryCode(code, facts.industryRevision) ?? baseIndustryCode(code);
  const template = base === undefined ? undefined : longestRoutingTemplate(base);
  if (template === undefined) return undefined;
  const revision = facts.industryRevision === null ? '' : `/${facts.industryRevision}`;
  return { template, confidence: template.confidence, source: `KSIC ${code}${revision}` };
}

/** A name that only resembles a title weighs less, by how much it resembles it. */
function basisOfName(name: string): Basis | undefined {
  const found = remember(classesOfNames, name, () => findIndustryByName(name));
  const template = found === undefined ? undefined : longestRoutingTemplate(found.industry.baseCode);
  if (found === undefined || template === undefined) return undefined;
  const { industry, similarity } = found;
  const source = `name like KSIC ${industry.code}/${industry.revision} (${similarity.toFixed(2)})`;
  return { template, confidence: template.confidence * (0.6 + 0.4 * similarity), source };
}

/** Without code and title the first word that names a trade decides. */
const WORD_ALONE_WEIGHT = 0.75;
const COMPANY_NAME_ALONE_WEIGHT = 0.4;

function basisOfWords(hits: readonly WordHit[], weight: number, what: string): Basis | undefined {
  for (const { word, text } of hits) {
    const template = word.trade === null ? undefined : longestRoutingTemplate(word.trade);
    if (template !== undefined) {
      return { template, confidence: template.confidence * weight, source: `${what} ${text}` };
    }
  }
  return undefined;
}

/** More items than this are a catalogue; the first ones name the main products. */
const ITEMS_COMPARED = 5;
/** An item must come closer to a title than an industry name, which is meant as one. */
const ITEM_SIMILARITY = 0.75;
const ITEM_WEIGHT = 0.7;

/** Last resort for products no word knows: an item that reads like the title of a class ('포장용 플라스틱 용기'). */
function basisOfItems(text: string): Basis | undefined {
  for (const item of itemsOf(text).slice(0, ITEMS_COMPARED)) {
    const found = remember(classesOfNames, item, () => findIndustryByName(item));
    if (found === undefined || found.similarity < ITEM_SIMILARITY) continue;
    const template = longestRoutingTemplate(found.industry.baseCode);
    if (template === undefined) continue;
    const source = `product ${item.trim()} like KSIC ${found.industry.code}/${found.industry.revision}`;
    return { template, confidence: template.confidence * ITEM_WEIGHT, source };
  }
  return undefined;
}

/** '222' with the product 필름 is the trade 22212: a word may name a finer trade inside the code's own. */
function finerBasis(basis: Basis, hits: readonly WordHit[]): Basis {
  for (const { word, text } of hits) {
    if (word.trade === null || !word.trade.startsWith(basis.template.prefix)) continue;
    const template = longestRoutingTemplate(word.trade);
    if (template === undefined || template.prefix.length <= basis.template.prefix.length) continue;
    const confidence = Math.max(basis.confidence, template.confidence - 0.1);
    return { template, confidence, source: `${basis.source}, product ${text}` };
  }
  return basis;
}

/** Groups that nearly every trade shares; agreeing in them says nothing. */
const COMMON_GROUPS = ['5.1', '14', '15', '13.1', '17.1'];

function tellsTrade(processCode: string): boolean {
  return !COMMON_GROUPS.some((group) => isUnder(processCode, group));
}

/** A routing under refinement: the operations, and those that words put in and later words leave alone. */
interface Draft {
  readonly operations: string[];
  readonly fromWords: Set<string>;
}

/** A word may lengthen a routing, but a catalogue of twenty products is no routing. */
const MOST_OPERATIONS = 20;

/** After the last operation of the same or an earlier stage of a usual line. */
function insertByStage(draft: Draft, processCode: string): void {
  const rank = stageRank(processCode);
  let place = 0;
  for (const [index, code] of draft.operations.entries()) if (stageRank(code) <= rank) place = index + 1;
  draft.operations.splice(place, 0, processCode);
  draft.fromWords.add(processCode);
}

/** The named process takes the place of the first operation under the group; the others there go. */
function replaceGroup(draft: Draft, from: string, to: string): boolean {
  if (draft.operations.includes(to) && draft.fromWords.has(to)) return false;
  const places = draft.operations.flatMap((code, index) =>
    isUnder(code, from) && !draft.fromWords.has(code) ? [index] : [],
  );
  if (places.length === 0) return false;
  const [first] = places;
  const gone = new Set(places.map((index) => draft.operations[index]));
  const kept = draft.operations.filter((code, index) => index === first || (!gone.has(code) && code !== to));
  kept[kept.indexOf(draft.operations[first])] = to;
  draft.operations.splice(0, draft.operations.length, ...kept);
  draft.fromWords.add(to);
  return true;
}

/** Applies one word; returns the process codes it brought in. `limit` caps what it may add. */
function applyWord(draft: Draft, word: ProductWord, limit: number): string[] {
  const brought: string[] = [];
  const satisfied = new Set(word.generic ? draft.operations.map(workGroup) : []);
  for (const group of word.remove) {
    const kept = draft.operations.filter((code) => draft.fromWords.has(code) || !isUnder(code, group));
    draft.operations.splice(0, draft.operations.length, ...kept);
  }
  for (const { from, to } of word.replace) if (replaceGroup(draft, from, to)) brought.push(to);
  for (const code of word.add) {
    if (brought.length >= limit) break;
    if (limit === 1 && !tellsTrade(code)) continue;
    if (draft.operations.length >= MOST_OPERATIONS) break;
    if (draft.operations.includes(code) || satisfied.has(workGroup(code))) continue;
    insertByStage(draft, code);
    brought.push(code);
  }
  return brought;
}

/** What the words did: how many agreed with the template, how many added to it, and the text of the rule. */
interface Refinement {
  agreeing: number;
  adding: number;
  readonly texts: string[];
}

/** More words than this are a catalogue; the first ones name the main products. */
const MOST_WORDS = 8;

function refine(draft: Draft, hits: readonly WordHit[], limit: number): Refinement {
  const known = new Set(draft.operations.filter(tellsTrade).map(workGroup));
  const result: Refinement = { agreeing: 0, adding: 0, texts: [] };
  for (const { word, text } of hits.slice(0, MOST_WORDS)) {
    const agrees = word.add.some((code) => tellsTrade(code) && known.has(workGroup(code)));
    const brought = applyWord(draft, word, limit);
    if (agrees) result.agreeing++;
    if (brought.length > 0) result.adding++;
    if (agrees || brought.length > 0)
      result.texts.push(`${text}${brought.length > 0 ? '+' : '='}${brought.join('+')}`);
  }
  return result;
}

/** Trades that share machines. A company name is trusted inside its own sector only: 주조 is also brewing. */
const SECTORS = [10, 13, 16, 19, 22, 23, 24, 32, 33, 34];

function sectorOf(code: string): number {
  const division = Number(code.slice(0, 2));
  return SECTORS.findLastIndex((first) => division >= first);
}

const WORDS_OF_COMPANY_NAME = 2;

function wordsOfCompanyName(name: string | null | undefined, basis: Basis | undefined): WordHit[] {
  if (name === null || name === undefined || name === '') return [];
  const trusted = wordsIn(name).filter(({ word }) => {
    if (!word.inName) return false;
    return (
      basis === undefined || word.trade === null || sectorOf(word.trade) === sectorOf(basis.template.prefix)
    );
  });
  return trusted.slice(0, WORDS_OF_COMPANY_NAME);
}

/**
 * Confidence = that of the basis (template: 0.24..0.38 for two digits, 0.42..0.56 for three, 0.54..0.68 for
 * four, 0.64..0.78 for five; times 0.82..1 if found by a title, 0.75 if by a product word, 0.7 if by a title
 * among the products, 0.4 if by the company name alone), plus 0.04 for each product word that agrees with the
 * template (at most three) and 0.03 for each that adds to it (at most three), plus 0.02 if the company name
 * agrees. At most 0.95: only the company itself is sure.
 */
function confidenceOf(basis: Basis, product: Refinement, company: Refinement): number {
  const agreeing = 0.04 * Math.min(3, product.agreeing) + (company.agreeing > 0 ? 0.02 : 0);
  const adding = 0.03 * Math.min(3, product.adding);
  return Math.round(100 * Math.min(0.95, basis.confidence + agreeing + adding)) / 100;
}

/** A name that merely repeats the title of the code is no evidence beyond the code. */
const TITLE_LIKENESS = 0.4;

function freeNameOf(facts: InferenceFacts): string {
  const name = facts.industryName ?? '';
  if (name === '') return '';
  const code = industryDigits(facts.industryCode ?? '');
  const title = industryByCode(code, facts.industryRevision) ?? industryByCode(code);
  if (title === undefined) return name;
  const likeness = remember(titleLikeness, `${title.revision}${code}${name}`, () =>
    Math.max(industryNameSimilarity(name, title.nameKo), industryNameSimilarity(name, title.nameEn)),
  );
  if (likeness >= TITLE_LIKENESS) return '';
  // A title of some class, perhaps of another revision, is no product text either.
  return remember(classesOfNames, name, () => findIndustryByName(name)) === undefined ? name : '';
}

/**
 * A first routing from what registers hold: the template of the longest KSIC prefix, else of the class whose
 * title the industry name resembles, else of the first product word that names a trade; then refined word by
 * word from product text and company name. Null where nothing is known. Deterministic; 1 M rows with
 * product text took 19 s on one core.
 */
export function inferRouting(facts: InferenceFacts): InferredRouting | null {
  const name = facts.industryName ?? '';
  const found = basisOfCode(facts) ?? (name === '' ? undefined : basisOfName(name));
  const byTitle = found?.source.startsWith('name') ?? false;
  const text = [facts.productText ?? '', byTitle ? '' : freeNameOf(facts)]
    .filter((part) => part !== '')
    .join(', ');
  const hits = text === '' ? [] : wordsIn(text);
  let basis =
    found === undefined ? basisOfWords(hits, WORD_ALONE_WEIGHT, 'product') : finerBasis(found, hits);
  basis ??= basisOfItems(text);
  const nameHits = wordsOfCompanyName(facts.companyName, basis);
  basis ??= basisOfWords(nameHits, COMPANY_NAME_ALONE_WEIGHT, 'company name');
  if (basis === undefined) return null;

  const draft: Draft = { operations: [...basis.template.operations], fromWords: new Set() };
  const product = refine(draft, hits, Number.POSITIVE_INFINITY);
  const company = refine(draft, nameHits, 1);
  const rule = [`template ${basis.template.prefix} (${basis.source})`];
  if (product.texts.length > 0) rule.push(`words ${product.texts.join(', ')}`);
  if (company.texts.length > 0) rule.push(`company name ${company.texts.join(', ')}`);
  return {
    operations: draft.operations.map((processCode) => ({ processCode })),
    confidence: confidenceOf(basis, product, company),
    rule: rule.join('; '),
    templatePrefix: basis.template.prefix,
  };
}
