import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ProcessesDocument } from '../../api/graphql/graphql.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { MembersProgress } from './MembersProgress.tsx';
import { MatrixView } from './matrix/MatrixView.tsx';
import { buildMatrix } from './matrix/matrixData.ts';
import type { Round } from './RoundPage.tsx';
import type { RoundMembers } from './useRoundMembers.ts';

interface MatrixPanelProps {
  readonly members: RoundMembers;
  readonly round: Round;
}

/** The matrix of a round, once all of it was read. */
export default function MatrixPanel({ members, round }: MatrixPanelProps) {
  const { t } = useTranslation('operator');
  const { data } = useQuery(ProcessesDocument);
  const names = useMemo(() => new Map(data?.processes.map(({ code, name }) => [code, name])), [data]);
  const nameOf = useCallback((code: string) => names.get(code) ?? code, [names]);
  const matrix = useMemo(
    () => (members.isComplete ? buildMatrix(members.clusters) : undefined),
    [members.isComplete, members.clusters],
  );
  return (
    <Card label={t('result.matrix')}>
      <Text c="dimmed" mb="md" maw={760}>
        {t('matrix.lead')}
      </Text>
      {matrix === undefined && <MembersProgress members={members} round={round} />}
      {matrix?.companies.length === 0 && <EmptyState text={t('result.noClusters')} />}
      {matrix !== undefined && matrix.companies.length > 0 && <MatrixView matrix={matrix} nameOf={nameOf} />}
    </Card>
  );
}
