import type { TFunction } from 'i18next';
import type { Format } from '../../app/format.ts';
import type { OperatorRuleSetFragment, OperatorRulesQuery } from './graphql/graphql.ts';

export type RuledProgramme = OperatorRulesQuery['programmes']['nodes'][number];
type ReadRules = OperatorRuleSetFragment['rules'];

/** What a version of rules says, read or typed. */
export type Rules = Omit<ReadRules, '__typename' | 'levelCaps' | 'rateBands'> & {
  readonly levelCaps: readonly Pick<ReadRules['levelCaps'][number], 'targetLevel' | 'capWon'>[];
  readonly rateBands: readonly Pick<ReadRules['rateBands'][number], 'fromWon' | 'rate'>[];
};

/** One rule in each of several versions or programmes. */
export interface RuleRow {
  readonly key: RuleKey;
  readonly name: string;
  readonly values: readonly string[];
  readonly differs: boolean;
}

type Words = TFunction<'operator'>;

const RULES = [
  'members',
  'rate',
  'capPerCompany',
  'levelCaps',
  'capPerCluster',
  'budget',
  'locality',
  'sizes',
  'costKinds',
  'systemTypes',
  'priority',
  'labour',
  'thirdParty',
  'sameLevel',
  'buildMonths',
  'coordination',
  'announced',
  'session',
] as const;

export type RuleKey = (typeof RULES)[number];

/** Most decimals of a percent: the API keeps six of a rate. */
const MOST_DECIMALS = 4;

/** A percent with as many decimals as it has. */
export function percentOf(rate: number): number {
  return Number((rate * 100).toFixed(MOST_DECIMALS));
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Every rule in words. */
function wordsOf(t: Words, format: Format): Readonly<Record<RuleKey, (rules: Rules) => string>> {
  const { won, percent, day, number } = format;
  const limit = (value: number | null | undefined) => (value == null ? t('rules.noLimit') : won(value));
  const rate = (value: number) => percent(percentOf(value), decimalsOf(percentOf(value)));
  const date = (value: string | null | undefined) => (value == null ? '–' : day(value));
  const list = (values: readonly string[]) => (values.length === 0 ? '–' : values.join('\n'));
  return {
    members: ({ minMembers, maxMembers }) => t('rules.from', { least: minMembers, most: maxMembers }),
    rate: ({ rateBands }) =>
      list(
        rateBands.map((band) =>
          band.fromWon === 0
            ? rate(band.rate)
            : t('rules.band', { from: won(band.fromWon), rate: rate(band.rate) }),
        ),
      ),
    capPerCompany: ({ capPerCompanyWon }) => won(capPerCompanyWon),
    levelCaps: ({ levelCaps }) =>
      list(levelCaps.map(({ targetLevel, capWon }) => `${t(`builtLevel.${targetLevel}`)} ${won(capWon)}`)),
    capPerCluster: ({ capPerClusterWon }) => limit(capPerClusterWon),
    budget: ({ budgetWon }) => limit(budgetWon),
    locality: ({ locality }) => t(`locality.${locality}`),
    sizes: ({ eligibleSizes }) => list(eligibleSizes.map((size) => t(`eligibleSize.${size}`))),
    costKinds: ({ eligibleCostKinds }) =>
      eligibleCostKinds == null
        ? t('rules.allCosts')
        : list(eligibleCostKinds.map((kind) => t(`lineKind.${kind}`))),
    systemTypes: ({ mostSystemTypes }) =>
      mostSystemTypes == null ? t('rules.noLimit') : number(mostSystemTypes),
    priority: ({ priorityRanks }) =>
      list(
        priorityRanks.map(
          (classes, rank) => `${rank + 1}. ${classes.map((one) => t(`priorityClass.${one}`)).join(', ')}`,
        ),
      ),
    labour: ({ ownLabourMostRate }) => rate(ownLabourMostRate),
    thirdParty: ({ thirdPartyLeastRate }) => rate(thirdPartyLeastRate),
    sameLevel: ({ sameLevelAgain }) => t(sameLevelAgain ? 'rules.yes' : 'rules.no'),
    buildMonths: ({ buildMonths }) =>
      buildMonths == null ? '–' : t('rules.months', { months: number(buildMonths) }),
    coordination: ({ coordinationWon }) => won(coordinationWon),
    announced: ({ announcedOn }) => date(announcedOn),
    session: ({ sessionOn, sessionPlace }) =>
      [date(sessionOn), sessionPlace].filter((part) => part != null).join(' '),
  };
}

/** Versions of rules beside one another; undefined where there are none. */
export function ruleRowsOf(
  versions: readonly (Rules | undefined)[],
  t: Words,
  format: Format,
): readonly RuleRow[] {
  const words = wordsOf(t, format);
  return RULES.map((key) => {
    const values = versions.map((rules) => (rules ? words[key](rules) : t('rules.none')));
    return { key, name: t(`rules.${key}`), values, differs: new Set(values).size > 1 };
  });
}

/** The rules of the programmes beside one another. */
export function ruleRows(
  programmes: readonly RuledProgramme[],
  t: Words,
  format: Format,
): readonly RuleRow[] {
  return ruleRowsOf(
    programmes.map(({ currentRuleSet }) => currentRuleSet?.rules),
    t,
    format,
  );
}
