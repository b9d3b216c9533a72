/* What companies and systems are told apart by, in the order in which people know it; addresses may name them. */

export const SIZE_CLASSES = ['MICRO', 'SMALL', 'MEDIUM', 'SME', 'MID_SIZE', 'LARGE'] as const;

export const BUILT_LEVELS = ['BASIC', 'INTERMEDIATE_1', 'INTERMEDIATE_2', 'ADVANCED'] as const;
