import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { ProcessesDocument, RegionsDocument } from '../../api/graphql/graphql.ts';

export interface CodeOption {
  readonly value: string;
  readonly label: string;
}

/** Processes of every level, in the order of the tree: a sheet may name a trade, a group or an operation. */
export function useProcessOptions(): readonly CodeOption[] {
  const processes = useQuery(ProcessesDocument).data?.processes;
  return useMemo(
    () => processes?.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })) ?? [],
    [processes],
  );
}

/** Provinces, and districts with their provinces. */
export function useRegionOptions(): readonly CodeOption[] {
  const regions = useQuery(RegionsDocument).data?.regions;
  return useMemo(
    () =>
      regions?.map(({ code, name, parent }) => ({
        value: code,
        label: parent ? `${parent.name} ${name}` : name,
      })) ?? [],
    [regions],
  );
}

/** Options with the codes that are chosen already: a sheet may name one that the list does not know any more. */
export function withCodes(options: readonly CodeOption[], codes: readonly (string | null)[]): CodeOption[] {
  const known = new Set(options.map(({ value }) => value));
  const others = [...new Set(codes)].filter((code): code is string => code !== null && !known.has(code));
  return [...options, ...others.map((code) => ({ value: code, label: code }))];
}
