import { useEffect, useState } from 'react';
import { client } from '../../api/client.ts';
import { OperatorMembersDocument } from './graphql/graphql.ts';
import type { MatrixCluster } from './matrix/matrixData.ts';
import { useWhenBack } from './useWhenBack.ts';

/** Who is in which cluster of a round, as far as it was read. */
export interface RoundMembers {
  readonly clusters: readonly MatrixCluster[];
  readonly isComplete: boolean;
  readonly error: unknown;
  retry(): void;
}

interface State {
  readonly clusters: readonly MatrixCluster[];
  readonly next: string | null;
  readonly isComplete: boolean;
  readonly error: unknown;
}

const NOTHING: State = { clusters: [], next: null, isComplete: false, error: undefined };

async function readPage(id: string, members: number, after: string | null) {
  const { data } = await client.query({
    query: OperatorMembersDocument,
    variables: { id, members, after },
    fetchPolicy: 'no-cache',
  });
  const page = data?.round?.clusters;
  const clusters = page?.nodes.map(({ id: clusterId, position, system, members: of }) => ({
    id: clusterId,
    position,
    system: system?.name,
    companies: of.nodes.map(({ company }) => ({
      id: company.id,
      label: company.label,
      codes: company.processCodes,
      province: company.region?.code.slice(0, 2),
    })),
  }));
  return {
    clusters: clusters ?? [],
    next: page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null,
  };
}

/**
 * Reads the members of all clusters of a round behind the page, a hundred clusters at a time: ids, labels, processes and
 * provinces, and nothing else. What was read before the connection broke off stays, and `retry` goes on behind it.
 */
export function useRoundMembers(id: string, mostMembers: number, isWanted: boolean): RoundMembers {
  const [state, setState] = useState<State>(NOTHING);
  useEffect(() => {
    if (!isWanted || state.isComplete || state.error !== undefined) return;
    let isOver = false;
    readPage(id, Math.min(100, mostMembers), state.next).then(
      ({ clusters, next }) => {
        if (isOver) return;
        setState((before) => ({
          clusters: [...before.clusters, ...clusters],
          next,
          isComplete: next === null,
          error: undefined,
        }));
      },
      (error) => {
        if (!isOver) setState((before) => ({ ...before, error }));
      },
    );
    return () => {
      isOver = true;
    };
    // Each page that arrives asks for the next one.
  }, [id, mostMembers, isWanted, state]);
  const retry = () => setState((before) => ({ ...before, error: undefined }));
  useWhenBack(state.error !== undefined, retry);
  return { clusters: state.clusters, isComplete: state.isComplete, error: state.error, retry };
}
