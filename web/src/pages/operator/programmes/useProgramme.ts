import { useQuery } from '@apollo/client/react';
import { OperatorProgrammeDocument, type OperatorProgrammeFactsFragment } from '../graphql/graphql.ts';

export type Programme = OperatorProgrammeFactsFragment;

/** Refusals that say that somebody else was faster: the programme is read again. */
const MOVED_ON = ['STALE_VERSION', 'PROGRAMME_STEP_REFUSED'];

export function hasMovedOn(refusals: readonly { readonly code: string }[]): boolean {
  return refusals.some(({ code }) => MOVED_ON.includes(code));
}

/** A programme as the server has it now: others may have changed it since it was last shown. */
export function useProgramme(code: string) {
  const { data, error, refetch } = useQuery(OperatorProgrammeDocument, {
    variables: { code },
    fetchPolicy: 'cache-and-network',
  });
  return {
    programme: data?.programme ?? undefined,
    isMissing: data !== undefined && data.programme === null,
    error,
    reread: () => refetch().catch(() => undefined),
  };
}
