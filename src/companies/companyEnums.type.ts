import { registerEnumType } from 'type-graphql';
import { similarityMeasures } from '../engine/similarity/measure.ts';

export { RegistrationStatusEnum } from '../accounts/organisationEnums.type.ts';

/*
 * Enums of the room. The objects stand in for the const lists of the entities; the compiler checks at each use that
 * both have the same values.
 */

export const SizeClassEnum = {
  MICRO: 'MICRO',
  SMALL: 'SMALL',
  MEDIUM: 'MEDIUM',
  SME: 'SME',
  MID_SIZE: 'MID_SIZE',
  LARGE: 'LARGE',
} as const;
registerEnumType(SizeClassEnum, {
  name: 'SizeClass',
  description: 'Size classes that Korean registers name.',
  valuesConfig: {
    MICRO: { description: 'Micro enterprise (소상공인).' },
    SMALL: { description: 'Small enterprise (소기업).' },
    MEDIUM: { description: 'Medium enterprise (중기업).' },
    SME: { description: 'Small or medium (중소기업), where the register tells no more.' },
    MID_SIZE: { description: 'Between medium and large (중견기업).' },
    LARGE: { description: 'Large enterprise (대기업).' },
  },
});

export const TaxTypeEnum = {
  GENERAL: 'GENERAL',
  SIMPLIFIED: 'SIMPLIFIED',
  SPECIAL: 'SPECIAL',
  EXEMPT: 'EXEMPT',
  NON_PROFIT: 'NON_PROFIT',
  REGISTERED_BODY: 'REGISTERED_BODY',
  SIMPLIFIED_INVOICING: 'SIMPLIFIED_INVOICING',
} as const;
registerEnumType(TaxTypeEnum, {
  name: 'TaxType',
  description: 'Tax type of a business, as the tax office numbers them.',
  valuesConfig: {
    GENERAL: { description: '01: general taxable person (일반과세자).' },
    SIMPLIFIED: { description: '02: simplified taxable person (간이과세자).' },
    SPECIAL: { description: '03: special taxable person (과세특례자).' },
    EXEMPT: { description: '04: exempt from value-added tax (면세사업자).' },
    NON_PROFIT: { description: '05: non-profit corporation without business for profit, or state body.' },
    REGISTERED_BODY: { description: '06: body with a number of its own (고유번호 단체).' },
    SIMPLIFIED_INVOICING: { description: '07: simplified taxable person who issues tax invoices.' },
  },
});

export const RoutingSourceEnum = { INFERRED: 'INFERRED', STATED: 'STATED', CONFIRMED: 'CONFIRMED' } as const;
registerEnumType(RoutingSourceEnum, {
  name: 'RoutingSource',
  description: 'Where a routing comes from, least certain first.',
  valuesConfig: {
    INFERRED: { description: 'From the industry code and product words; see its rule and confidence.' },
    STATED: { description: 'From a file that names the processes.' },
    CONFIRMED: { description: 'By the company itself. No import changes it.' },
  },
});

export const HardshipKindEnum = {
  REGULATION: 'REGULATION',
  POLICY_CHANGE: 'POLICY_CHANGE',
  CRISIS_REGION: 'CRISIS_REGION',
  ROOT_INDUSTRY: 'ROOT_INDUSTRY',
  DISABLED_OWNED: 'DISABLED_OWNED',
  EXPORTER: 'EXPORTER',
  OTHER: 'OTHER',
} as const;
registerEnumType(HardshipKindEnum, {
  name: 'HardshipKind',
  description: 'Priority classes that a company can claim.',
  valuesConfig: {
    REGULATION: { description: 'Hurt by regulation.' },
    POLICY_CHANGE: { description: 'Hurt by a change of policy.' },
    CRISIS_REGION: { description: 'In a region that is declared in crisis.' },
    ROOT_INDUSTRY: { description: 'A root industry (뿌리산업).' },
    DISABLED_OWNED: { description: 'Owned by a disabled person.' },
    EXPORTER: { description: 'Exports consumer goods.' },
    OTHER: { description: 'A claim that fits no other class.' },
  },
});

export const DataCaptureEnum = {
  MANUAL: 'MANUAL',
  HALF_AUTOMATIC: 'HALF_AUTOMATIC',
  AUTOMATIC: 'AUTOMATIC',
} as const;
registerEnumType(DataCaptureEnum, {
  name: 'DataCapture',
  description: 'How the data of an operation are captured.',
  valuesConfig: {
    MANUAL: { description: 'Written down by hand.' },
    HALF_AUTOMATIC: { description: 'Scanned or keyed in at a terminal.' },
    AUTOMATIC: { description: 'Read from the machine or a sensor.' },
  },
});

export const AutomationLevelEnum = {
  MANUAL: 'MANUAL',
  HALF_AUTOMATIC: 'HALF_AUTOMATIC',
  AUTOMATIC: 'AUTOMATIC',
  UNATTENDED: 'UNATTENDED',
} as const;
registerEnumType(AutomationLevelEnum, {
  name: 'AutomationLevel',
  description: 'How an operation is run.',
  valuesConfig: {
    MANUAL: { description: 'By hand.' },
    HALF_AUTOMATIC: { description: 'By a machine that a worker loads or starts each time.' },
    AUTOMATIC: { description: 'By a machine that a worker watches.' },
    UNATTENDED: { description: 'Without anybody present.' },
  },
});

const measureDescriptions: Readonly<Record<string, string>> = {
  BLEND: 'The default: taxonomy (50 %), Jaccard (20 %), order, volume and materials (10 % each).',
  TAXONOMY: 'Weighted Jaccard over processes with their ancestors: near ones count in part, rare ones more.',
  JACCARD: 'Shared processes over processes of either (McAuley 1972).',
  SEQUENCE: 'Longest common subsequence of the operations: the same work in the same order.',
  VOLUME: 'Part of the production volume that goes through the same processes.',
  MATERIALS: 'Shared materials over materials of either.',
};

/** Names of the engine's similarity measures. */
export const SimilarityMeasureEnum: Readonly<Record<string, string>> = Object.fromEntries(
  similarityMeasures.map(({ name }) => [name, name]),
);
registerEnumType(SimilarityMeasureEnum, {
  name: 'SimilarityMeasure',
  description: 'Similarity coefficients: symmetric, 0 to 1, and 1 for a company with itself.',
  valuesConfig: Object.fromEntries(
    similarityMeasures.map(({ name }) => [
      name,
      { description: measureDescriptions[name] ?? `The measure ${name}.` },
    ]),
  ),
});
