import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import type { OperatorRoundRowFragment } from './graphql/graphql.ts';
import { StatusBadge } from './StatusBadge.tsx';

interface RoundTableProps {
  readonly label: string;
  readonly rounds: readonly OperatorRoundRowFragment[];
  readonly total?: number | undefined;
  readonly onEnd?: (() => void) | undefined;
  readonly isLoading?: boolean;
}

/** Rounds, the newest first; a row opens its round. */
export function RoundTable({ label, rounds, total, onEnd, isLoading }: RoundTableProps) {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const columns = useRoundColumns();
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rounds}
      rowKey={({ id }) => id}
      total={total}
      {...(onEnd && { onEnd })}
      {...(isLoading !== undefined && { isLoading })}
      emptyText={t('overview.noRounds')}
      onOpen={({ id }) => void navigate({ to: '/operator/rounds/$roundId', params: { roundId: id } })}
    />
  );
}

function useRoundColumns(): readonly DataColumn<OperatorRoundRowFragment>[] {
  const { t } = useTranslation('operator');
  const { moment, percent, number } = useFormat();
  const figure = (value: number | null | undefined) => (value == null ? '–' : number(value));
  const share = (value: number | null | undefined) => (value == null ? '–' : percent(value, 1));
  return [
    { id: 'programme', title: t('overview.programme'), value: ({ programme }) => programme.name },
    {
      id: 'created',
      title: t('overview.created'),
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => moment(createdAt),
      width: 150,
    },
    {
      id: 'status',
      title: t('overview.status'),
      value: ({ status }) => status,
      cell: ({ status }) => <StatusBadge of="run" status={status} />,
    },
    {
      id: 'clusters',
      title: t('overview.clusters'),
      value: ({ clusterCount }) => clusterCount,
      cell: ({ clusterCount }) => figure(clusterCount),
      align: 'end',
    },
    {
      id: 'matched',
      title: t('overview.matched'),
      value: ({ matchedCount }) => matchedCount,
      cell: ({ matchedCount, companyCount }) => `${figure(matchedCount)} / ${figure(companyCount)}`,
      align: 'end',
    },
    {
      id: 'saving',
      title: t('overview.saving'),
      value: ({ savingPercent }) => savingPercent,
      cell: ({ savingPercent }) => share(savingPercent),
      align: 'end',
    },
    {
      id: 'gap',
      title: t('overview.gap'),
      value: ({ gapPercent }) => gapPercent,
      cell: ({ gapPercent }) => share(gapPercent),
      align: 'end',
    },
  ];
}
