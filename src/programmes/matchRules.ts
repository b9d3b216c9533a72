import type { FormationRules } from '../engine/formation/problem.ts';
import { flatSubsidy } from '../engine/pricing/subsidy.ts';
import type { ImportIssue } from '../platform/importIssue.ts';
import { jsonPlaces } from '../providers/jsonPlaces.ts';
import { quotedValue } from '../providers/sheetIssue.ts';
import { parseSystems } from '../providers/systemFile.ts';

/** Where the members of one cluster must be: anywhere, in one province, in one district. */
export const LOCALITIES = ['NONE', 'SIDO', 'SIGUNGU'] as const;

export type Locality = (typeof LOCALITIES)[number];

/**
 * Coordination cost kappa where nobody names another. A cluster of s members is charged kappa s^2 in the objective
 * of formation, never in a price: s members have s (s - 1) / 2 pairs to agree, so a member's part grows with each
 * other member. 100,000 won are about half a manager's day for each of them.
 */
export const DEFAULT_COORDINATION_WON = 100_000;

/** Most members a cluster may have. */
export const MOST_MEMBERS = 100;

/** Keeps kappa s^2 exact for the largest cluster. */
export const MAX_COORDINATION_WON = 100_000_000_000;

/** The rules of one matching run: what `match --rules` takes. */
export interface MatchRules {
  /** Fewest members of a cluster, and members from which a cluster is subsidised. */
  minMembers: number;
  maxMembers: number;
  /** Part of a member's share that the state pays, 0..1, to a millionth. */
  subsidyRate: number;
  /** Most that one company gets. */
  subsidyCapWon: number;
  coordinationWon: number;
  locality: Locality;
}

/** The rules of the 2018 programme. */
export const defaultMatchRules: Readonly<MatchRules> = {
  minMembers: 5,
  maxMembers: 20,
  subsidyRate: 0.5,
  subsidyCapWon: 40_000_000,
  coordinationWon: DEFAULT_COORDINATION_WON,
  locality: 'NONE',
};

/** The rules as the engine takes them. Locality belongs to the problem: it tells which companies may meet. */
export function formationRules(rules: MatchRules): FormationRules {
  return {
    minMembers: rules.minMembers,
    maxMembers: rules.maxMembers,
    coordinationWon: rules.coordinationWon,
    subsidy: flatSubsidy(rules.minMembers, rules.subsidyRate, rules.subsidyCapWon),
  };
}

type Words = Pick<ImportIssue, 'code' | 'messageKo' | 'messageEn' | 'remedyKo' | 'remedyEn'>;

function words(
  code: string,
  messageEn: string,
  remedyEn: string,
  messageKo: string,
  remedyKo: string,
): Words {
  return { code, messageEn, remedyEn, messageKo, remedyKo };
}

const known = Object.keys(defaultMatchRules).join(', ');

const emptyFile = words(
  'EMPTY_FILE',
  'The rules file is empty.',
  'Give a JSON object such as {"minMembers": 5}; {} stands for the rules of the 2018 programme.',
  '규칙 파일이 비어 있습니다.',
  '{"minMembers": 5}와 같은 JSON 객체를 주십시오. {}는 2018년 사업의 규칙입니다.',
);

const notAnObject = words(
  'NOT_AN_OBJECT',
  'The rules file holds no JSON object.',
  `Write an object with any of ${known}.`,
  '규칙 파일이 JSON 객체가 아닙니다.',
  `다음 항목을 담은 객체를 쓰십시오: ${known}.`,
);

function unknownRule(key: string): Words {
  return words(
    'UNKNOWN_RULE',
    `The rule "${key}" is not known.`,
    `Remove it or use one of ${known}.`,
    `"${key}" 규칙은 없는 이름입니다.`,
    `지우거나 다음 중 하나를 쓰십시오: ${known}.`,
  );
}

function repeatedRule(key: string): Words {
  return words(
    'DUPLICATE_KEY',
    `The rule "${key}" stands twice.`,
    'Keep one of the two.',
    `"${key}" 규칙이 두 번 있습니다.`,
    '둘 중 하나만 남기십시오.',
  );
}

function wholeNumber(key: string, least: number, most: number): (value: unknown) => Words | null {
  return (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? null
      : words(
          'NOT_WHOLE_IN_RANGE',
          `"${key}" must be a whole number from ${least} to ${most}.`,
          'Write a whole number in this range, without quotes.',
          `"${key}"은(는) ${least}~${most}의 정수여야 합니다.`,
          '따옴표 없이 이 범위의 정수로 쓰십시오.',
        );
}

function isRate(value: unknown): boolean {
  return (
    typeof value === 'number' &&
    value >= 0 &&
    value <= 1 &&
    Math.round(value * 1_000_000) / 1_000_000 === value
  );
}

const badRate = words(
  'RATE_OUT_OF_RANGE',
  '"subsidyRate" must be a number from 0 to 1 with at most six decimals.',
  'Write 0.5 for 50 %.',
  '"subsidyRate"는 0~1의 수로 소수 여섯째 자리까지 쓸 수 있습니다.',
  '50 %이면 0.5로 쓰십시오.',
);

const badLocality = words(
  'UNKNOWN_LOCALITY',
  '"locality" is not known.',
  'Use "NONE" (members from anywhere), "SIDO" (one province) or "SIGUNGU" (one district).',
  '알 수 없는 "locality" 값입니다.',
  '"NONE"(제한 없음), "SIDO"(같은 시·도), "SIGUNGU"(같은 시·군·구) 중 하나를 쓰십시오.',
);

const checks: Record<keyof MatchRules, (value: unknown) => Words | null> = {
  minMembers: wholeNumber('minMembers', 1, MOST_MEMBERS),
  maxMembers: wholeNumber('maxMembers', 1, MOST_MEMBERS),
  subsidyRate: (value) => (isRate(value) ? null : badRate),
  subsidyCapWon: wholeNumber('subsidyCapWon', 0, Number.MAX_SAFE_INTEGER),
  coordinationWon: wholeNumber('coordinationWon', 0, MAX_COORDINATION_WON),
  locality: (value) => ((LOCALITIES as readonly unknown[]).includes(value) ? null : badLocality),
};

function minAboveMax({ minMembers, maxMembers }: MatchRules): Words {
  return words(
    'MIN_ABOVE_MAX',
    `"minMembers" is ${minMembers}, above "maxMembers", which is ${maxMembers}.`,
    `Lower "minMembers" or state a "maxMembers" of at least ${minMembers} (left out, it is ${defaultMatchRules.maxMembers}).`,
    `"minMembers"(${minMembers})가 "maxMembers"(${maxMembers})보다 큽니다.`,
    `"minMembers"를 낮추거나 "maxMembers"를 ${minMembers} 이상으로 쓰십시오(생략하면 ${defaultMatchRules.maxMembers}).`,
  );
}

type Outcome = { rules: MatchRules | null; issues: ImportIssue[] };

function refused(reason: Words): Outcome {
  return { rules: null, issues: [{ line: null, column: null, value: null, ...reason }] };
}

function lineOfKey(text: string, key: string): number | null {
  const at = text.indexOf(JSON.stringify(key));
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}

/**
 * Reads the text of a `--rules` file. What is left out or null has its default; every wrong value and every unknown
 * rule is an issue that names it, and then there are no rules.
 */
export function parseMatchRules(text: string): Outcome {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (plain.trim() === '') return refused(emptyFile);
  let raw: unknown;
  try {
    raw = JSON.parse(plain);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // What stops a text from being JSON is the same in every file of ours, and found there with its line.
    return { rules: null, issues: parseSystems(plain).issues };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refused(notAnObject);
  const issues: ImportIssue[] = jsonPlaces(plain, '').duplicates.map(({ path, line }) => {
    const key = String(path[path.length - 1]);
    return { line, column: key, value: null, ...repeatedRule(key) };
  });
  const add = (key: string, value: unknown, reason: Words) =>
    issues.push({ line: lineOfKey(plain, key), column: key, value: quotedValue(value), ...reason });
  const given: Partial<Record<keyof MatchRules, unknown>> = {};
  for (const [key, value] of Object.entries(raw)) {
    if (!Object.hasOwn(checks, key)) {
      add(key, value, unknownRule(key));
    } else if (value !== null) {
      const reason = checks[key as keyof MatchRules](value);
      if (reason !== null) add(key, value, reason);
      given[key as keyof MatchRules] = value;
    }
  }
  const rules = { ...defaultMatchRules, ...(given as Partial<MatchRules>) };
  if (issues.length === 0 && rules.minMembers > rules.maxMembers) {
    add('minMembers' in given ? 'minMembers' : 'maxMembers', undefined, minAboveMax(rules));
  }
  return { rules: issues.length === 0 ? rules : null, issues };
}
