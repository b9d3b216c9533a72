import type { BuiltLevel, SystemType } from './graphql/graphql.ts';

/** What a system is called and said to do, as it is typed; the fields are called as the API calls them. */
export interface SystemForm {
  readonly name: string;
  /** Empty: made of the name. */
  readonly code: string;
  readonly type: SystemType;
  readonly targetLevel: BuiltLevel | null;
  readonly description: string;
}

export const SYSTEM_FIELDS = [
  'name',
  'code',
  'type',
  'targetLevel',
  'description',
] as const satisfies readonly (keyof SystemForm)[];

export type SystemField = (typeof SYSTEM_FIELDS)[number];

export const emptySystem: SystemForm = {
  name: '',
  code: '',
  type: 'MES',
  targetLevel: null,
  description: '',
};

/** A code made of a name: its words in small letters, with hyphens between them. */
export function codeOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** What of a system may change later. */
export function changeableOf({ name, targetLevel, description }: SystemForm) {
  return { name: name.trim(), targetLevel, description: description.trim() || null };
}
