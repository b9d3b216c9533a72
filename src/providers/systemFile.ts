import { z } from 'zod';
import type { ImportIssue } from '../platform/importIssue.ts';
import { editDistance } from '../taxonomy/editDistance.ts';
import { parseSystemType, SYSTEM_TYPES, type SystemType } from '../taxonomy/systemType.ts';
import { type JsonPlaces, jsonPlaces, placeText } from './jsonPlaces.ts';
import {
  type Complaint,
  checked,
  complain,
  crossProblems,
  type PriceSheet,
  priceSheetShape,
  problemsOf,
  textComplaint,
  tidySheet,
} from './priceSheet.ts';
import { type SheetProblem, toImportIssue } from './sheetIssue.ts';

/** A system of the `--systems` file: its price sheet and who sells it. */
export interface SystemRecord extends PriceSheet {
  id: string;
  provider: string;
  /** What to call the provider; the first system of a provider that says so names it. */
  providerName?: string;
  type: SystemType;
  name?: string;
}

export interface SystemFile {
  /** The systems without a fault, in the order of the file. */
  systems: SystemRecord[];
  issues: ImportIssue[];
}

/** Most systems read from one file; the national pool of 2022 had 1,820 providers. */
export const MAX_SYSTEMS = 10_000;

/** Most issues told of one file; the rest is counted. */
export const MAX_ISSUES = 1_000;

function systemTypeComplaint(value: unknown): Complaint | null {
  const complaint = textComplaint(value);
  if (complaint !== null) return complaint;
  if (parseSystemType(value as string) !== undefined) return null;
  return complain('UNKNOWN_SYSTEM_TYPE', { known: SYSTEM_TYPES.join(', ') });
}

const text = checked<string>(textComplaint);
const textIfGiven = z.preprocess(
  (value) => value ?? undefined,
  checked<string | undefined>((value) => (value === undefined ? null : textComplaint(value))),
);

const systemSchema = z.object({
  id: text,
  provider: text,
  providerName: textIfGiven,
  type: checked<string>(systemTypeComplaint).transform((value) => parseSystemType(value) as SystemType),
  name: textIfGiven,
  ...priceSheetShape,
});

const KNOWN_FIELDS = Object.keys(systemSchema.shape);

/** Edits up to which an unknown field counts as a slip of the pen: 'engineringWon', 'standard_processes'. */
const SLIP_EDITS = 2;

/**
 * Fields that are a known one misspelt. Other additional fields are let pass (a file may carry its own notes),
 * but a slip in an optional field would silently drop a surcharge or a region.
 */
function misspeltFields(raw: object): SheetProblem[] {
  const absent = KNOWN_FIELDS.filter((field) => !Object.hasOwn(raw, field));
  const plain = (field: string) => field.toLowerCase().replace(/[^a-z]/g, '');
  return Object.keys(raw).flatMap((field) => {
    if (KNOWN_FIELDS.includes(field) || field.length > 40) return [];
    const nearest = absent.find(
      (known) => editDistance(plain(field), plain(known)) <= Math.min(SLIP_EDITS, known.length / 4),
    );
    return nearest === undefined ? [] : [{ path: [field], ...complain('UNKNOWN_FIELD', { field, nearest }) }];
  });
}

/** One system from outside: the record, or everything that is wrong with it. */
export function checkSystem(raw: unknown): { system: SystemRecord | null; problems: SheetProblem[] } {
  const parsed = systemSchema.safeParse(raw);
  const problems = parsed.success ? [] : problemsOf(parsed.error, raw);
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    problems.push(...crossProblems(raw), ...misspeltFields(raw));
  }
  if (!parsed.success || problems.length > 0) return { system: null, problems };
  return { system: tidySheet(parsed.data as SystemRecord), problems: [] };
}

/** Issues of one file, told up to the limit and counted beyond it. */
function issueList() {
  const issues: ImportIssue[] = [];
  let untold = 0;
  return {
    add(
      problem: Pick<SheetProblem, 'code' | 'facts'>,
      line: number | null,
      column: string | null,
      value: unknown,
    ) {
      if (issues.length < MAX_ISSUES) issues.push(toImportIssue(problem, { line, column, value }));
      else untold++;
    },
    all(): ImportIssue[] {
      if (untold === 0) return issues;
      const rest = toImportIssue(complain('MORE_PROBLEMS', { count: untold }), {
        line: null,
        column: null,
        value: undefined,
      });
      return [...issues, rest];
    },
  };
}

type IssueList = ReturnType<typeof issueList>;

/** Whether a text is already wrong before its end: no continuation could make JSON of it. */
function isBeyondRepair(prefix: string): boolean {
  try {
    JSON.parse(prefix);
    return false;
  } catch (error) {
    const message = (error as SyntaxError).message;
    const position = /at position (\d+)/.exec(message);
    return position === null ? !message.includes('end of JSON input') : Number(position[1]) < prefix.length;
  }
}

/**
 * Puts the place of the first syntax error on the list. The engine's own message names no position for some
 * errors, so the shortest hopeless prefix is found by bisection: about twenty parses of a prefix.
 */
function addSyntaxIssue(content: string, issues: IssueList): void {
  if (!isBeyondRepair(content)) {
    const line = content.trimEnd().split('\n').length;
    issues.add(complain('JSON_CUT_OFF', { line }), line, null, undefined);
    return;
  }
  let [sound, hopeless] = [0, content.length];
  while (hopeless - sound > 1) {
    const middle = (sound + hopeless) >>> 1;
    if (isBeyondRepair(content.slice(0, middle))) hopeless = middle;
    else sound = middle;
  }
  const before = content.slice(0, sound).split('\n');
  const facts = { line: before.length, column: before[before.length - 1].length + 1 };
  const character = String.fromCodePoint(content.codePointAt(sound) as number);
  const found = character === '\n' || character === '\r' ? 'the end of the line' : `"${character}"`;
  const foundKo = found.startsWith('"') ? found : '줄 끝';
  issues.add(complain('NOT_JSON', { ...facts, found, foundKo }), facts.line, null, character);
}

/** The text as JSON; what stops it from being JSON is put on the list. */
function readJson(content: string, issues: IssueList): { document: unknown } | null {
  if (content.trim() === '') {
    issues.add(complain('EMPTY_FILE'), null, null, undefined);
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  if (/[\u0000-\u0008\u000e-\u001f]/.test(content)) {
    issues.add(complain('BINARY_FILE'), null, null, undefined);
    return null;
  }
  const garbled = content.indexOf('\ufffd');
  if (garbled >= 0) {
    const line = content.slice(0, garbled).split('\n').length;
    issues.add(complain('NOT_UTF8'), line, null, undefined);
    return null;
  }
  try {
    return { document: JSON.parse(content) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    addSyntaxIssue(content, issues);
    return null;
  }
}

function valueAt(document: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
    document,
  );
}

/** Puts repeated keys on the list; answers with the indexes of the systems that hold one. */
function addDuplicateKeys(places: JsonPlaces, document: unknown, issues: IssueList): Set<number> {
  const spoiled = new Set<number>();
  for (const { path, line } of places.duplicates) {
    const key = String(path[path.length - 1]);
    issues.add(complain('DUPLICATE_KEY', { key }), line, placeText(path), valueAt(document, path));
    if (path[0] === 'systems' && typeof path[1] === 'number') spoiled.add(path[1]);
  }
  return spoiled;
}

function systemsOf(document: unknown, issues: IssueList): readonly unknown[] {
  const list = valueAt(document, ['systems']);
  if (!Array.isArray(list)) {
    issues.add(complain('MISSING_SYSTEMS'), null, 'systems', list);
    return [];
  }
  if (list.length === 0) issues.add(complain('NO_SYSTEMS'), null, 'systems', undefined);
  if (list.length > MAX_SYSTEMS)
    issues.add(complain('TOO_MANY', { limit: MAX_SYSTEMS }), null, 'systems', undefined);
  return list.slice(0, MAX_SYSTEMS);
}

/**
 * Reads the text of a `--systems` file. Faultless systems are returned whatever stands beside them; each fault of
 * the others is an issue that names the line, the place (`systems[3].tiers[1].unitPriceWon`) and the remedy.
 * A leading byte-order mark is passed over. Of two systems with one id the first is kept.
 */
export function parseSystems(content: string): SystemFile {
  const issues = issueList();
  const plain = content.startsWith('\ufeff') ? content.slice(1) : content;
  const read = readJson(plain, issues);
  if (read === null) return { systems: [], issues: issues.all() };
  const places = jsonPlaces(plain, 'systems');
  const spoiled = addDuplicateKeys(places, read.document, issues);
  const systems: SystemRecord[] = [];
  const placeOfId = new Map<string, string>();
  for (const [index, raw] of systemsOf(read.document, issues).entries()) {
    const line = places.itemLines[index] ?? null;
    const { system, problems } = checkSystem(raw);
    for (const problem of problems) {
      const place = placeText(['systems', index, ...problem.path]);
      issues.add(problem, line, place, valueAt(raw, problem.path));
    }
    const id = valueAt(raw, ['id']);
    const first = typeof id === 'string' ? placeOfId.get(id) : undefined;
    if (first !== undefined) {
      issues.add(
        complain('DUPLICATE_ID', { id: id as string, first }),
        line,
        placeText(['systems', index, 'id']),
        id,
      );
      continue;
    }
    if (typeof id === 'string') placeOfId.set(id, placeText(['systems', index]));
    if (system !== null && !spoiled.has(index)) systems.push(system);
  }
  return { systems, issues: issues.all() };
}
