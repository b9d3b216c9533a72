import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tellDone } from '../../components/undo.tsx';

/** What the server refused, and at which field. */
export interface Refusal {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** What the server refused of a form, until it is typed anew. */
export interface Refusals<Field extends string> {
  readonly all: readonly Refusal[];
  /** What is about no field of the form. */
  readonly others: readonly Refusal[];
  take(refusals: readonly Refusal[]): void;
  /** What was said of these fields no longer holds. */
  forget(fields: readonly string[]): void;
  errorOf(field: Field): string | undefined;
}

/** Sorts what the server refuses to the fields of a form, which are called as the API calls them. */
export function useRefusals<Field extends string>(fields: readonly Field[]): Refusals<Field> {
  const [refusals, take] = useState<readonly Refusal[]>([]);
  const fieldOf = ({ field }: Refusal) => field.at(-1);
  return {
    all: refusals,
    others: refusals.filter((one) => !fields.some((field) => field === fieldOf(one))),
    take,
    forget: (names) => take((before) => before.filter((one) => !names.includes(fieldOf(one) ?? ''))),
    errorOf: (field) => refusals.find((one) => fieldOf(one) === field)?.message,
  };
}

/** Takes a change back by another one, and says whether that was done: others may have changed it since. */
export function useTakeBack() {
  const { t } = useTranslation('provider');
  return async (change: () => Promise<readonly Refusal[] | undefined>) => {
    const refused = await change().catch(() => undefined);
    if (refused === undefined) tellDone(t('takeBack.failed'));
    else tellDone(refused[0]?.message ?? t('takeBack.done'));
  };
}
