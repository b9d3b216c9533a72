import type {
  AutomationLevel,
  CapabilityLevel,
  DataCapture,
  HardshipKind,
  TaxType,
} from './graphql/graphql.ts';

/* What companies are told apart by, each list in the order in which people know it. */

export const CAPABILITY_LEVELS = [
  'LEVEL_1',
  'LEVEL_2',
  'LEVEL_3',
  'LEVEL_4',
  'LEVEL_5',
] as const satisfies readonly CapabilityLevel[];

export const TAX_TYPES = [
  'GENERAL',
  'SIMPLIFIED',
  'SIMPLIFIED_INVOICING',
  'SPECIAL',
  'EXEMPT',
  'NON_PROFIT',
  'REGISTERED_BODY',
] as const satisfies readonly TaxType[];

export const HARDSHIP_KINDS = [
  'ROOT_INDUSTRY',
  'CRISIS_REGION',
  'EXPORTER',
  'DISABLED_OWNED',
  'POLICY_CHANGE',
  'REGULATION',
  'OTHER',
] as const satisfies readonly HardshipKind[];

export const DATA_CAPTURES = [
  'MANUAL',
  'HALF_AUTOMATIC',
  'AUTOMATIC',
] as const satisfies readonly DataCapture[];

export const AUTOMATION_LEVELS = [
  'MANUAL',
  'HALF_AUTOMATIC',
  'AUTOMATIC',
  'UNATTENDED',
] as const satisfies readonly AutomationLevel[];
