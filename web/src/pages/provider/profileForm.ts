import { numberState } from '../../components/numberState.ts';
import type { CapabilityLevel, ProviderFactsFragment } from './graphql/graphql.ts';
import { grouped, wholeOf } from './sheetForm.ts';

/** What a firm says about itself, as it is typed; the fields are called as the API calls them. */
export interface ProfileForm {
  readonly name: string;
  readonly businessNumber: string;
  readonly regionCode: string | null;
  readonly startedOn: string;
  readonly staff: string;
  readonly salesWon: string;
  readonly finishedSites: string;
  readonly runningSites: string;
  readonly siteCapacity: string;
  readonly warrantyMonths: string;
  readonly afterService: string;
  readonly capabilityLevel: CapabilityLevel | null;
  readonly capabilityOn: string;
  readonly capabilitySource: string;
}

export type ProfileField = keyof ProfileForm;

export const emptyProfile: ProfileForm = {
  name: '',
  businessNumber: '',
  regionCode: null,
  startedOn: '',
  staff: '',
  salesWon: '',
  finishedSites: '',
  runningSites: '',
  siteCapacity: '',
  warrantyMonths: '',
  afterService: '',
  capabilityLevel: null,
  capabilityOn: '',
  capabilitySource: '',
};

export const PROFILE_FIELDS = Object.keys(emptyProfile) as readonly ProfileField[];

export const COUNTS = [
  'staff',
  'finishedSites',
  'runningSites',
  'siteCapacity',
  'warrantyMonths',
] as const satisfies readonly ProfileField[];

export const CAPABILITY_LEVELS = [
  'LEVEL_1',
  'LEVEL_2',
  'LEVEL_3',
  'LEVEL_4',
  'LEVEL_5',
] as const satisfies readonly CapabilityLevel[];

/** The form of a firm that is registered. */
export function profileOf(provider: ProviderFactsFragment): ProfileForm {
  const { name, businessNumber, regionCode, startedOn, salesWon, afterService } = provider;
  const { staff, finishedSites, runningSites, siteCapacity, warrantyMonths } = provider;
  return {
    name,
    businessNumber: businessNumber ?? '',
    regionCode,
    startedOn: startedOn ?? '',
    staff: grouped(staff),
    salesWon: grouped(salesWon),
    finishedSites: grouped(finishedSites),
    runningSites: grouped(runningSites),
    siteCapacity: grouped(siteCapacity),
    warrantyMonths: grouped(warrantyMonths),
    afterService: afterService ?? '',
    capabilityLevel: provider.capabilityLevel,
    capabilityOn: provider.capabilityOn ?? '',
    capabilitySource: provider.capabilitySource ?? '',
  };
}

export type ProfileIssue = 'NAME' | 'COUNT' | 'WON' | 'DIAGNOSIS';
export type ProfileIssues = Readonly<Partial<Record<ProfileField, ProfileIssue>>>;

/** Largest count that the API takes. */
const MOST_COUNT = 2_147_483_647;

/** Everything that is wrong; what a number field says of the registration number it says itself. */
export function profileIssues(form: ProfileForm): ProfileIssues {
  const issues: Partial<Record<ProfileField, ProfileIssue>> = {};
  if (form.name.trim() === '') issues.name = 'NAME';
  for (const field of COUNTS) {
    const isEmpty = form[field].trim() === '';
    if (!isEmpty && (wholeOf(form[field]) ?? MOST_COUNT + 1) > MOST_COUNT) issues[field] = 'COUNT';
  }
  if (form.salesWon.trim() !== '' && wholeOf(form.salesWon) === undefined) issues.salesWon = 'WON';
  if (form.capabilityLevel !== null) {
    if (form.capabilityOn === '') issues.capabilityOn = 'DIAGNOSIS';
    if (form.capabilitySource.trim() === '') issues.capabilitySource = 'DIAGNOSIS';
  }
  return issues;
}

/** Whether the form can be sent as it stands. */
export function isSendable(form: ProfileForm): boolean {
  const { state } = numberState(form.businessNumber);
  return Object.keys(profileIssues(form)).length === 0 && (state === 'RIGHT' || state === 'EMPTY');
}

/** The facts as the API takes them; what was left empty is cleared. */
export function factsOf(form: ProfileForm) {
  const text = (value: string) => value.trim() || null;
  const whole = (value: string) => wholeOf(value) ?? null;
  const hasDiagnosis = form.capabilityLevel !== null;
  return {
    name: form.name.trim(),
    businessNumber: text(form.businessNumber.replace(/[\s-]/g, '')),
    regionCode: form.regionCode,
    startedOn: text(form.startedOn),
    staff: whole(form.staff),
    salesWon: whole(form.salesWon),
    finishedSites: whole(form.finishedSites),
    runningSites: whole(form.runningSites),
    siteCapacity: whole(form.siteCapacity),
    warrantyMonths: whole(form.warrantyMonths),
    afterService: text(form.afterService),
    capabilityLevel: form.capabilityLevel,
    capabilityOn: hasDiagnosis ? text(form.capabilityOn) : null,
    capabilitySource: hasDiagnosis ? text(form.capabilitySource) : null,
  };
}
