import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { neighboursOf } from './neighbours.ts';
import type { PartnerEdge } from './PartnersPage.tsx';

interface PartnerTableProps {
  readonly edges: readonly PartnerEdge[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly onEnd: (() => void) | undefined;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly onOpen: (id: string) => void;
}

/** Partners in rows, most similar first; Enter or a click shows the reason. */
export function PartnerTable({ edges, total, isLoading, onEnd, sort, onSort, onOpen }: PartnerTableProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const columns: readonly DataColumn<PartnerEdge>[] = [
    { id: 'company', title: t('members.company'), value: ({ node }) => node.label, width: 260 },
    {
      id: 'similarity',
      title: t('partners.similarity'),
      value: ({ similarity }) => similarity,
      cell: ({ similarity }) => percent(similarity * 100),
      align: 'end',
      width: 90,
    },
    {
      id: 'region',
      title: t('members.region'),
      value: ({ node }) => [node.region?.parent?.name, node.region?.name].filter(Boolean).join(' '),
      width: 160,
    },
    {
      id: 'shared',
      title: t('reason.shared'),
      value: ({ shared }) => shared.length,
      align: 'end',
      width: 90,
    },
    {
      id: 'missing',
      title: t('reason.missing'),
      value: ({ missing }) => missing.length,
      align: 'end',
      width: 110,
    },
    {
      id: 'additional',
      title: t('reason.additional'),
      value: ({ additional }) => additional.length,
      align: 'end',
      width: 110,
    },
    { id: 'near', title: t('reason.near'), value: ({ near }) => near.length, align: 'end', width: 90 },
  ];
  return (
    <DataTable
      label={t('partners.title')}
      columns={columns}
      rows={edges}
      rowKey={({ node }) => node.id}
      sort={sort}
      onSort={onSort}
      onOpen={({ node }) => onOpen(node.id)}
      total={total}
      isLoading={isLoading}
      {...(onEnd && { onEnd })}
    />
  );
}

interface NeighbourTableProps {
  readonly edges: readonly PartnerEdge[];
  readonly onOpen: (id: string) => void;
}

/** What the graph shows, in rows: how like me, and like whom else. */
export function NeighbourTable({ edges, onOpen }: NeighbourTableProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const ties = neighboursOf(edges);
  const labels = new Map(edges.map(({ node }) => [node.id, node.label]));
  const nearOf = (id: string) =>
    ties
      .filter(({ source, target }) => source === id || target === id)
      .map(
        ({ source, target, part }) =>
          `${labels.get(source === id ? target : source)} (${percent(part * 100)})`,
      )
      .join(', ');
  const columns: readonly DataColumn<PartnerEdge>[] = [
    { id: 'company', title: t('members.company'), value: ({ node }) => node.label, width: 260 },
    {
      id: 'similarity',
      title: t('partners.similarity'),
      value: ({ similarity }) => similarity,
      cell: ({ similarity }) => percent(similarity * 100),
      align: 'end',
    },
    { id: 'ties', title: t('graph.ties'), value: ({ node }) => nearOf(node.id) || '–' },
  ];
  return (
    <DataTable
      label={t('partners.view.graph')}
      columns={columns}
      rows={edges}
      rowKey={({ node }) => node.id}
      onOpen={({ node }) => onOpen(node.id)}
    />
  );
}
