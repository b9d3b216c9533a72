import type { TFunction } from 'i18next';
import type { Format } from '../../app/format.ts';
import type { OperatorRulesQuery } from './graphql/graphql.ts';

export type RuledProgramme = OperatorRulesQuery['programmes']['nodes'][number];
type Rules = NonNullable<RuledProgramme['currentRuleSet']>['rules'];

/** One rule, as each of the programmes has it. */
export interface RuleRow {
  readonly name: string;
  readonly values: readonly string[];
  readonly differs: boolean;
}

type Words = TFunction<'operator'>;

/** Every rule in words. */
function namesAndValues(t: Words, format: Format): readonly (readonly [string, (rules: Rules) => string])[] {
  const { won, percent, day, number } = format;
  const limit = (value: number | null | undefined) => (value == null ? t('rules.noLimit') : won(value));
  const rate = (value: number) => percent(value * 100, value * 100 === Math.round(value * 100) ? 0 : 1);
  const date = (value: string | null | undefined) => (value == null ? '–' : day(value));
  const list = (values: readonly string[]) => (values.length === 0 ? '–' : values.join('\n'));
  return [
    [
      t('rules.members'),
      ({ minMembers, maxMembers }) => t('rules.from', { least: minMembers, most: maxMembers }),
    ],
    [
      t('rules.rate'),
      ({ rateBands }) =>
        list(
          rateBands.map((band) =>
            band.fromWon === 0
              ? rate(band.rate)
              : t('rules.band', { from: won(band.fromWon), rate: rate(band.rate) }),
          ),
        ),
    ],
    [t('rules.capPerCompany'), ({ capPerCompanyWon }) => won(capPerCompanyWon)],
    [
      t('rules.levelCaps'),
      ({ levelCaps }) =>
        list(levelCaps.map(({ targetLevel, capWon }) => `${t(`builtLevel.${targetLevel}`)} ${won(capWon)}`)),
    ],
    [t('rules.capPerCluster'), ({ capPerClusterWon }) => limit(capPerClusterWon)],
    [t('rules.budget'), ({ budgetWon }) => limit(budgetWon)],
    [t('rules.locality'), ({ locality }) => t(`locality.${locality}`)],
    [t('rules.sizes'), ({ eligibleSizes }) => list(eligibleSizes.map((size) => t(`eligibleSize.${size}`)))],
    [
      t('rules.costKinds'),
      ({ eligibleCostKinds }) =>
        eligibleCostKinds == null
          ? t('rules.allCosts')
          : list(eligibleCostKinds.map((kind) => t(`lineKind.${kind}`))),
    ],
    [
      t('rules.systemTypes'),
      ({ mostSystemTypes }) => (mostSystemTypes == null ? t('rules.noLimit') : number(mostSystemTypes)),
    ],
    [
      t('rules.priority'),
      ({ priorityRanks }) =>
        list(
          priorityRanks.map(
            (classes, rank) => `${rank + 1}. ${classes.map((one) => t(`priorityClass.${one}`)).join(', ')}`,
          ),
        ),
    ],
    [t('rules.labour'), ({ ownLabourMostRate }) => rate(ownLabourMostRate)],
    [t('rules.thirdParty'), ({ thirdPartyLeastRate }) => rate(thirdPartyLeastRate)],
    [t('rules.sameLevel'), ({ sameLevelAgain }) => t(sameLevelAgain ? 'rules.yes' : 'rules.no')],
    [
      t('rules.buildMonths'),
      ({ buildMonths }) => (buildMonths == null ? '–' : t('rules.months', { months: number(buildMonths) })),
    ],
    [t('rules.coordination'), ({ coordinationWon }) => won(coordinationWon)],
    [t('rules.announced'), ({ announcedOn }) => date(announcedOn)],
    [
      t('rules.session'),
      ({ sessionOn, sessionPlace }) =>
        [date(sessionOn), sessionPlace].filter((part) => part != null).join(' '),
    ],
  ];
}

/** The rules of the programmes beside one another. */
export function ruleRows(
  programmes: readonly RuledProgramme[],
  t: Words,
  format: Format,
): readonly RuleRow[] {
  return namesAndValues(t, format).map(([name, wordsOf]) => {
    const values = programmes.map(({ currentRuleSet }) =>
      currentRuleSet ? wordsOf(currentRuleSet.rules) : t('rules.none'),
    );
    return { name, values, differs: new Set(values).size > 1 };
  });
}
