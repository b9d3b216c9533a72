import type {
  BuiltLevel,
  CostKind,
  EligibleSize,
  Locality,
  PriorityClass,
  RuleSetRulesInput,
} from '../graphql/graphql.ts';
import { percentOf, type RuleKey, type Rules } from '../ruleRows.ts';

/*
 * The rules of a programme as they are typed: texts, so that nothing that somebody types is lost, and what is wrong with
 * them at once. The server checks again; both name a field by the same path.
 */

export const BUILT_LEVELS = [
  'BASIC',
  'INTERMEDIATE_1',
  'INTERMEDIATE_2',
  'ADVANCED',
] as const satisfies readonly BuiltLevel[];

export const LOCALITIES = ['NONE', 'SIDO', 'SIGUNGU'] as const satisfies readonly Locality[];

export const ELIGIBLE_SIZES = ['SME', 'MID_SIZE'] as const satisfies readonly EligibleSize[];

export const COST_KINDS = [
  'ENGINEERING',
  'ADAPTATION',
  'UNITS',
  'SURCHARGE',
] as const satisfies readonly CostKind[];

export const PRIORITY_CLASSES = [
  'REGULATION',
  'POLICY_CHANGE',
  'CRISIS_REGION',
  'ROOT_INDUSTRY',
  'DISABLED_OWNED',
  'EXPORTER',
  'WORKPLACE_INNOVATION',
] as const satisfies readonly PriorityClass[];

/** What the API takes at most. */
const MOST = {
  members: 100,
  bands: 20,
  systemTypes: 100,
  months: 120,
  coordinationWon: 100_000_000_000,
  place: 200,
  reason: 1_000,
} as const;

export const MOST_BANDS = MOST.bands;
export const MOST_PLACE = MOST.place;
export const MOST_REASON = MOST.reason;

export interface BandForm {
  readonly fromWon: string;
  /** Percent. */
  readonly rate: string;
}

export interface LevelCapForm {
  readonly targetLevel: BuiltLevel | null;
  readonly capWon: string;
}

/** Rates are typed in percent; what is empty and may be is no limit. */
export interface RuleForm {
  /** The version that it began from; 0 where there was none. */
  readonly baseVersion: number;
  readonly minMembers: string;
  readonly maxMembers: string;
  readonly locality: Locality;
  readonly coordinationWon: string;
  readonly rateBands: readonly BandForm[];
  readonly capPerCompanyWon: string;
  readonly levelCaps: readonly LevelCapForm[];
  readonly capPerClusterWon: string;
  readonly budgetWon: string;
  readonly eligibleSizes: readonly EligibleSize[];
  readonly isEveryCost: boolean;
  readonly eligibleCostKinds: readonly CostKind[];
  readonly mostSystemTypes: string;
  readonly sameLevelAgain: boolean;
  readonly ownLabourMostRate: string;
  readonly thirdPartyLeastRate: string;
  readonly priorityRanks: readonly (readonly PriorityClass[])[];
  readonly buildMonths: string;
  readonly announcedOn: string;
  readonly sessionOn: string;
  readonly sessionPlace: string;
  readonly reason: string;
}

/** Which rule a field belongs to. */
export const RULE_OF = {
  minMembers: 'members',
  maxMembers: 'members',
  locality: 'locality',
  coordinationWon: 'coordination',
  rateBands: 'rate',
  capPerCompanyWon: 'capPerCompany',
  levelCaps: 'levelCaps',
  capPerClusterWon: 'capPerCluster',
  budgetWon: 'budget',
  eligibleSizes: 'sizes',
  eligibleCostKinds: 'costKinds',
  mostSystemTypes: 'systemTypes',
  sameLevelAgain: 'sameLevel',
  ownLabourMostRate: 'labour',
  thirdPartyLeastRate: 'thirdParty',
  priorityRanks: 'priority',
  buildMonths: 'buildMonths',
  announcedOn: 'announced',
  sessionOn: 'session',
  sessionPlace: 'session',
} as const satisfies Partial<Record<keyof RuleForm, RuleKey>>;

export type RuleField = keyof typeof RULE_OF;

/** 7000000 as 7,000,000: figures of amounts can be told apart. */
export function grouped(value: number | null | undefined): string {
  return value == null ? '' : value.toLocaleString('en');
}

/** A programme that has no rules yet, as the API would fill it. */
const noRules: Rules = {
  minMembers: 5,
  maxMembers: 20,
  locality: 'NONE',
  coordinationWon: 100_000,
  rateBands: [{ fromWon: 0, rate: 0.5 }],
  capPerCompanyWon: 40_000_000,
  levelCaps: [],
  capPerClusterWon: null,
  budgetWon: null,
  eligibleSizes: ['SME'],
  eligibleCostKinds: null,
  mostSystemTypes: null,
  sameLevelAgain: false,
  ownLabourMostRate: 0,
  thirdPartyLeastRate: 0,
  priorityRanks: [],
  buildMonths: null,
  announcedOn: null,
  sessionOn: null,
  sessionPlace: null,
};

export function formOf(
  ruleSet: { readonly versionNumber: number; readonly rules: Rules } | null | undefined,
): RuleForm {
  const rules = ruleSet?.rules ?? noRules;
  return {
    baseVersion: ruleSet?.versionNumber ?? 0,
    minMembers: grouped(rules.minMembers),
    maxMembers: grouped(rules.maxMembers),
    locality: rules.locality,
    coordinationWon: grouped(rules.coordinationWon),
    rateBands: rules.rateBands.map(({ fromWon, rate }) => ({
      fromWon: grouped(fromWon),
      rate: String(percentOf(rate)),
    })),
    capPerCompanyWon: grouped(rules.capPerCompanyWon),
    levelCaps: rules.levelCaps.map(({ targetLevel, capWon }) => ({ targetLevel, capWon: grouped(capWon) })),
    capPerClusterWon: grouped(rules.capPerClusterWon),
    budgetWon: grouped(rules.budgetWon),
    eligibleSizes: rules.eligibleSizes,
    isEveryCost: rules.eligibleCostKinds === null,
    eligibleCostKinds: rules.eligibleCostKinds ?? COST_KINDS,
    mostSystemTypes: grouped(rules.mostSystemTypes),
    sameLevelAgain: rules.sameLevelAgain,
    ownLabourMostRate: String(percentOf(rules.ownLabourMostRate)),
    thirdPartyLeastRate: String(percentOf(rules.thirdPartyLeastRate)),
    priorityRanks: rules.priorityRanks,
    buildMonths: grouped(rules.buildMonths),
    announcedOn: rules.announcedOn ?? '',
    sessionOn: rules.sessionOn ?? '',
    sessionPlace: rules.sessionPlace ?? '',
    reason: '',
  };
}

export type IssueCode =
  | 'WON'
  | 'WHOLE'
  | 'PERCENT'
  | 'DAY'
  | 'ABOVE_MOST'
  | 'NOT_RISING'
  | 'NO_LEVEL'
  | 'TWICE'
  | 'NOTHING_CHOSEN';

/** What is wrong, and the range or the bound before. */
export interface Issue {
  readonly code: IssueCode;
  readonly least?: number;
  readonly most?: number;
}

/** By the path that the server would name: 'rateBands.1.fromWon'. */
export type Issues = Readonly<Record<string, Issue>>;

/** What is read of a form; what is wrong in it stands as 0. */
export interface ReadRules {
  readonly issues: Issues;
  readonly rules: Rules;
}

type Tell = (path: string, issue: Issue) => void;

/** A whole number as people write it, with commas or spaces between its figures; undefined where it is none. */
export function wholeOf(text: string): number | undefined {
  const figures = text.replace(/[\s,]/g, '');
  const value = Number(figures);
  return /^\d+$/.test(figures) && Number.isSafeInteger(value) ? value : undefined;
}

/** A rate of 0 to 1 out of a percent of at most four decimals; undefined where it is none. */
function rateOf(text: string): number | undefined {
  const percent = text.trim();
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(percent) || Number(percent) > 100) return undefined;
  return Math.round(Number(percent) * 10_000) / 1_000_000;
}

/** Reads the fields of a form, and tells what is wrong in each. */
function readerOf(form: RuleForm, tell: Tell) {
  const isEmpty = (field: RuleField) => String(form[field]).trim() === '';
  const whole = (path: string, text: string, least: number, most: number): number => {
    const value = wholeOf(text);
    if (value !== undefined && value >= least && value <= most) return value;
    tell(path, { code: 'WHOLE', least, most });
    return 0;
  };
  const won = (path: string, text: string): number => {
    const value = wholeOf(text);
    if (value === undefined) tell(path, { code: 'WON' });
    return value ?? 0;
  };
  const rate = (path: string, text: string): number => {
    const value = rateOf(text);
    if (value === undefined) tell(path, { code: 'PERCENT' });
    return value ?? 0;
  };
  const day = (field: 'announcedOn' | 'sessionOn'): string | null => {
    if (isEmpty(field)) return null;
    if (!/^\d{4}-\d\d-\d\d$/.test(form[field])) tell(field, { code: 'DAY' });
    return form[field];
  };
  return {
    whole,
    won,
    rate,
    day,
    wonIfAny: (field: 'capPerClusterWon' | 'budgetWon') => (isEmpty(field) ? null : won(field, form[field])),
    wholeIfAny: (field: 'mostSystemTypes' | 'buildMonths', most: number) =>
      isEmpty(field) ? null : whole(field, form[field], 1, most),
  };
}

/** Reads a form; tells everything that is wrong with it. */
export function readForm(form: RuleForm): ReadRules {
  const issues: Record<string, Issue> = {};
  const tell: Tell = (path, issue) => {
    issues[path] ??= issue;
  };
  const read = readerOf(form, tell);
  const minMembers = read.whole('minMembers', form.minMembers, 1, MOST.members);
  const maxMembers = read.whole('maxMembers', form.maxMembers, 1, MOST.members);
  // A number that is wrong itself stands as 0.
  if (maxMembers > 0 && minMembers > maxMembers) tell('minMembers', { code: 'ABOVE_MOST', most: maxMembers });
  checkBounds(form.rateBands, tell);
  checkLevels(form.levelCaps, tell);
  checkRanks(form.priorityRanks, tell);
  if (form.eligibleSizes.length === 0) tell('eligibleSizes', { code: 'NOTHING_CHOSEN' });
  if (!form.isEveryCost && form.eligibleCostKinds.length === 0) {
    tell('eligibleCostKinds', { code: 'NOTHING_CHOSEN' });
  }
  const rules: Rules = {
    minMembers,
    maxMembers,
    locality: form.locality,
    coordinationWon: read.whole('coordinationWon', form.coordinationWon, 0, MOST.coordinationWon),
    rateBands: form.rateBands.map(({ fromWon, rate }, index) => ({
      fromWon: read.won(`rateBands.${index}.fromWon`, fromWon),
      rate: read.rate(`rateBands.${index}.rate`, rate),
    })),
    capPerCompanyWon: read.won('capPerCompanyWon', form.capPerCompanyWon),
    levelCaps: form.levelCaps.map(({ targetLevel, capWon }, index) => ({
      targetLevel: targetLevel ?? 'BASIC',
      capWon: read.won(`levelCaps.${index}.capWon`, capWon),
    })),
    capPerClusterWon: read.wonIfAny('capPerClusterWon'),
    budgetWon: read.wonIfAny('budgetWon'),
    // In one order: whoever takes a choice away and puts it back has changed nothing.
    eligibleSizes: ELIGIBLE_SIZES.filter((size) => form.eligibleSizes.includes(size)),
    eligibleCostKinds: form.isEveryCost
      ? null
      : COST_KINDS.filter((kind) => form.eligibleCostKinds.includes(kind)),
    mostSystemTypes: read.wholeIfAny('mostSystemTypes', MOST.systemTypes),
    sameLevelAgain: form.sameLevelAgain,
    ownLabourMostRate: read.rate('ownLabourMostRate', form.ownLabourMostRate),
    thirdPartyLeastRate: read.rate('thirdPartyLeastRate', form.thirdPartyLeastRate),
    priorityRanks: form.priorityRanks.map((classes) => [...classes]),
    buildMonths: read.wholeIfAny('buildMonths', MOST.months),
    announcedOn: read.day('announcedOn'),
    sessionOn: read.day('sessionOn'),
    sessionPlace: form.sessionPlace.trim() === '' ? null : form.sessionPlace.trim(),
  };
  return { issues, rules };
}

/** The bounds of the bands rise; the first is 0 and not typed. */
function checkBounds(bands: readonly BandForm[], tell: Tell): void {
  let bound = 0;
  for (const [index, { fromWon }] of bands.entries()) {
    const value = wholeOf(fromWon);
    if (index > 0 && value !== undefined && value <= bound) {
      tell(`rateBands.${index}.fromWon`, { code: 'NOT_RISING', least: bound });
    }
    bound = value ?? bound;
  }
}

function checkLevels(caps: readonly LevelCapForm[], tell: Tell): void {
  const seen = new Set<BuiltLevel>();
  for (const [index, { targetLevel }] of caps.entries()) {
    if (targetLevel === null) tell(`levelCaps.${index}.targetLevel`, { code: 'NO_LEVEL' });
    else if (seen.has(targetLevel)) tell(`levelCaps.${index}.targetLevel`, { code: 'TWICE' });
    else seen.add(targetLevel);
  }
}

function checkRanks(ranks: readonly (readonly PriorityClass[])[], tell: Tell): void {
  const seen = new Set<PriorityClass>();
  for (const [index, classes] of ranks.entries()) {
    if (classes.length === 0) tell(`priorityRanks.${index}`, { code: 'NOTHING_CHOSEN' });
    if (classes.some((one) => seen.has(one))) tell(`priorityRanks.${index}`, { code: 'TWICE' });
    for (const one of classes) seen.add(one);
  }
}

/** The rules as the API takes them; what is null there is left out, which says the same. */
export function inputOf(rules: Rules): RuleSetRulesInput {
  return {
    ...rules,
    rateBands: rules.rateBands.map(({ fromWon, rate }) => ({ fromWon, rate })),
    levelCaps: rules.levelCaps.map(({ targetLevel, capWon }) => ({ targetLevel, capWon })),
  };
}
