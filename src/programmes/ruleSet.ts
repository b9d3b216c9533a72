import { z } from 'zod';
import type { FormationRules } from '../engine/formation/problem.ts';
import type { CostKind } from '../engine/pricing/contractLine.ts';
import { BUILT_LEVELS, type BuiltLevel } from '../taxonomy/level.ts';
import {
  DEFAULT_COORDINATION_WON,
  LOCALITIES,
  type Locality,
  MAX_COORDINATION_WON,
  MOST_MEMBERS,
} from './matchRules.ts';

/** Kinds of cost that a rule set can count or leave out, as pricing names them. */
export const COST_KINDS = [
  'ENGINEERING',
  'ADAPTATION',
  'UNITS',
  'SURCHARGE',
] as const satisfies readonly CostKind[];

/** Sizes of company that a programme pays. */
export const ELIGIBLE_SIZES = ['SME', 'MID_SIZE'] as const;

/** Whom a programme prefers. The first six are the claims that a company can make. */
export const PRIORITY_CLASSES = [
  'REGULATION',
  'POLICY_CHANGE',
  'CRISIS_REGION',
  'ROOT_INDUSTRY',
  'DISABLED_OWNED',
  'EXPORTER',
  'WORKPLACE_INNOVATION',
] as const;

/** One band of the rate: from this eligible share on, this part is paid. */
export interface RateBand {
  fromWon: number;
  rate: number;
}

/** A cap that holds for one target level instead of the general one. */
export interface LevelCap {
  targetLevel: BuiltLevel;
  capWon: number;
}

/** Everything that a version of a programme's rules says. `min(50 %, 40 M)` is one band and one cap. */
export interface RuleSetRules {
  /** Members from which a cluster is formed and subsidised. */
  minMembers: number;
  maxMembers: number;
  /** Rate of a member's eligible share by bands; bounds rise from 0. */
  rateBands: RateBand[];
  capPerCompanyWon: number;
  /** Caps by the level that a company wants to reach; levels left out have the general cap. */
  levelCaps: LevelCap[];
  capPerClusterWon: number | null;
  budgetWon: number | null;
  /** Null where every kind counts. */
  eligibleCostKinds: CostKind[] | null;
  eligibleSizes: (typeof ELIGIBLE_SIZES)[number][];
  /** Lists of classes of equal rank, the first rank preferred. */
  priorityRanks: (typeof PRIORITY_CLASSES)[number][][];
  /** Whether a company may be paid for reaching again the level that it has. */
  sameLevelAgain: boolean;
  /** Most of a company's own part that own labour may make up; 0 where none counts. */
  ownLabourMostRate: number;
  /** Least part of the cost that a third party (such as a large customer) must pay. */
  thirdPartyLeastRate: number;
  /** Most system types that one application may choose; null for no limit. */
  mostSystemTypes: number | null;
  buildMonths: number | null;
  /** Dates in Korea, YYYY-MM-DD. */
  announcedOn: string | null;
  sessionOn: string | null;
  sessionPlace: string | null;
  /** Coordination cost kappa of formation, in the objective only: see `DEFAULT_COORDINATION_WON`. */
  coordinationWon: number;
  locality: Locality;
}

/** A sentence of ours for a broken rule, in both languages. */
function both(message: string, korean: string) {
  return { message, params: { ko: korean } };
}

const won = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const rate = z
  .number()
  .min(0)
  .max(1)
  .refine(
    (value) => Math.round(value * 1_000_000) / 1_000_000 === value,
    both('at most six decimals', '소수 여섯째 자리까지 쓸 수 있습니다'),
  );
const members = z.int().min(1).max(MOST_MEMBERS);
const text = z.string().trim().min(1).max(200);
const unlimited = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

const rateBands = z
  .array(z.strictObject({ fromWon: won, rate }))
  .min(1)
  .max(20)
  .refine((bands) => bands.length === 0 || bands[0].fromWon === 0, {
    ...both('the first band starts at 0 won', '첫 구간은 0원에서 시작합니다'),
    path: [0, 'fromWon'],
  })
  .refine(
    (bands) => bands.every((band, i) => i === 0 || band.fromWon > bands[i - 1].fromWon),
    both('the bounds must rise', '구간의 하한은 점점 커야 합니다'),
  );

/** What a version of rules must be; what is left out has the default of a programme without such a rule. */
export const ruleSetSchema = z
  .strictObject({
    minMembers: members,
    maxMembers: members.default(20),
    rateBands,
    capPerCompanyWon: won,
    levelCaps: z
      .array(z.strictObject({ targetLevel: z.enum(BUILT_LEVELS), capWon: won }))
      .default([])
      .refine(
        (caps) => distinct(caps.map(({ targetLevel }) => targetLevel)),
        both('a level stands twice', '같은 수준이 두 번 있습니다'),
      ),
    capPerClusterWon: unlimited(won),
    budgetWon: unlimited(won),
    eligibleCostKinds: unlimited(
      z
        .array(z.enum(COST_KINDS))
        .min(1)
        .refine(distinct, both('a kind stands twice', '같은 항목이 두 번 있습니다')),
    ),
    eligibleSizes: z
      .array(z.enum(ELIGIBLE_SIZES))
      .min(1)
      .refine(distinct, both('a size stands twice', '같은 규모가 두 번 있습니다'))
      .default(['SME']),
    priorityRanks: z
      .array(z.array(z.enum(PRIORITY_CLASSES)).min(1))
      .default([])
      .refine(
        (ranks) => distinct(ranks.flat()),
        both('a class stands twice', '같은 우대 유형이 두 번 있습니다'),
      ),
    sameLevelAgain: z.boolean().default(false),
    ownLabourMostRate: rate.default(0),
    thirdPartyLeastRate: rate.default(0),
    mostSystemTypes: unlimited(z.int().min(1).max(100)),
    buildMonths: unlimited(z.int().min(1).max(120)),
    announcedOn: unlimited(z.iso.date()),
    sessionOn: unlimited(z.iso.date()),
    sessionPlace: unlimited(text),
    coordinationWon: z.int().min(0).max(MAX_COORDINATION_WON).default(DEFAULT_COORDINATION_WON),
    locality: z.enum(LOCALITIES).default('NONE'),
  })
  .refine((rules) => rules.minMembers <= rules.maxMembers, {
    ...both('it is above maxMembers', 'maxMembers보다 큽니다'),
    path: ['minMembers'],
  });

/** The subsidy and the limits of formation that a version of rules sets for companies of one target level. */
export function formationRulesOf(rules: RuleSetRules, targetLevel: BuiltLevel | null = null): FormationRules {
  const levelCap = rules.levelCaps.find((cap) => cap.targetLevel === targetLevel);
  return {
    minMembers: rules.minMembers,
    maxMembers: rules.maxMembers,
    coordinationWon: rules.coordinationWon,
    subsidy: {
      minMembers: rules.minMembers,
      bands: rules.rateBands.map(({ fromWon, rate }) => {
        return { fromWon, ratePpm: Math.round(rate * 1_000_000) };
      }),
      capWon: levelCap?.capWon ?? rules.capPerCompanyWon,
      clusterCapWon: rules.capPerClusterWon,
      eligibleKinds: rules.eligibleCostKinds,
    },
  };
}
