import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { OperatorUnmatchedDocument, type OperatorUnmatchedQuery } from './graphql/graphql.ts';
import classes from './Operator.module.css';
import type { RoundSearch } from './operatorSearch.ts';
import type { Round } from './RoundPage.tsx';
import { regionName } from './regionName.ts';
import { usePages } from './usePages.ts';

type Row = NonNullable<OperatorUnmatchedQuery['round']>['unmatched']['nodes'][number];

interface LeftOutProps {
  readonly round: Round;
  readonly search: RoundSearch;
  readonly onChange: (changes: RoundSearch) => void;
}

/** Companies that the round left out: why, and what would bring each of them in. */
export function LeftOut({ round, search, onChange }: LeftOutProps) {
  const { t, i18n } = useTranslation('operator');
  const [opened, setOpened] = useState<Row>();
  const columns = useLeftOutColumns();
  const reason = search.reason ?? null;
  const pages = usePages(JSON.stringify([round.id, reason, i18n.language]), async (after) => {
    const { data } = await client.query({
      query: OperatorUnmatchedDocument,
      variables: { id: round.id, reason, after },
      fetchPolicy: 'no-cache',
    });
    const found = data?.round?.unmatched;
    const next = found?.pageInfo.hasNextPage ? (found.pageInfo.endCursor ?? null) : null;
    return { rows: found?.nodes ?? [], next, total: found?.totalCount };
  });
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('left.lead')}</Text>
      <Reasons round={round} search={search} onChange={onChange} />
      {pages.error !== undefined && <ErrorState error={pages.error} onRetry={pages.retry} />}
      <div ref={pages.frame} className={pages.isStale ? classes['stale'] : undefined}>
        <DataTable
          label={t('result.left')}
          columns={columns}
          rows={pages.rows}
          rowKey={({ company }) => company.id}
          total={pages.total}
          isLoading={pages.isLoading}
          {...(pages.hasMore && { onEnd: pages.more })}
          emptyText={t('left.none')}
          onOpen={setOpened}
        />
      </div>
      {opened && <LeftOutDialog row={opened} roundId={round.id} onClose={() => setOpened(undefined)} />}
    </Stack>
  );
}

/** How many were left out for each reason; one of them narrows the list. */
function Reasons({ round, search, onChange }: LeftOutProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  return (
    <Group gap="xs" role="group" aria-label={t('left.reasons')} data-no-print>
      <Button
        variant={search.reason === undefined ? 'filled' : 'default'}
        aria-pressed={search.reason === undefined}
        onClick={() => onChange({ reason: undefined })}
      >
        {t('filter.all')}
      </Button>
      {round.unmatchedByReason.map(({ reason, count }) => (
        <Button
          key={reason}
          variant={search.reason === reason ? 'filled' : 'default'}
          aria-pressed={search.reason === reason}
          onClick={() => onChange({ reason })}
        >
          {t(`leftOutReason.${reason}`)} {number(count ?? 0)}
        </Button>
      ))}
    </Group>
  );
}

function useLeftOutColumns(): readonly DataColumn<Row>[] {
  const { t } = useTranslation('operator');
  return [
    { id: 'company', title: t('left.company'), value: ({ company }) => company.label },
    {
      id: 'reason',
      title: t('left.reason'),
      value: ({ reason }) => t(`leftOutReason.${reason}`),
      width: 130,
    },
    {
      id: 'region',
      title: t('facts.region'),
      value: ({ company }) => regionName(company.region),
      width: 130,
    },
    {
      id: 'option',
      title: t('left.option'),
      value: ({ options }) => options[0]?.message,
      cell: ({ options: [first] }) => (first ? t(`entryChange.${first.change}`) : '–'),
      width: 220,
    },
    {
      id: 'alone',
      title: t('left.alone'),
      value: ({ standAloneWon }) => standAloneWon,
      cell: ({ standAloneWon }) => (standAloneWon == null ? '–' : <Amount won={standAloneWon} />),
      align: 'end',
    },
  ];
}

interface LeftOutDialogProps {
  readonly row: Row;
  readonly roundId: string;
  readonly onClose: () => void;
}

/** One company: the reason in full, and the changes that would be enough, the smallest first. */
function LeftOutDialog({ row, roundId, onClose }: LeftOutDialogProps) {
  const { t } = useTranslation('operator');
  const { company, message, options, bestCluster } = row;
  return (
    <Dialog title={company.label} onClose={onClose}>
      <Stack gap="md">
        <Text>{message}</Text>
        <Text size="sm" c="dimmed">
          {t('left.processes')} {company.processes.map(({ name }) => name).join(', ') || '–'}
        </Text>
        {bestCluster && (
          <Link
            to="/operator/clusters/$clusterId"
            params={{ clusterId: bestCluster.id }}
            className={classes['link']}
          >
            {t('left.best', { position: bestCluster.position })}
          </Link>
        )}
        <Text fw={700}>{t('left.options')}</Text>
        {options.length === 0 ? (
          <Text size="sm">{t('left.noOptions')}</Text>
        ) : (
          <ol style={{ margin: 0, paddingInlineStart: 20 }}>
            {options.map((option) => (
              <li key={option.change}>
                <Text size="sm">{option.message}</Text>
              </li>
            ))}
          </ol>
        )}
        <Group justify="space-between">
          <Link
            to="/operator/companies/$companyId"
            params={{ companyId: company.id }}
            search={{ round: roundId }}
            className={classes['link']}
          >
            {t('left.open')}
          </Link>
          <TaxNote />
        </Group>
      </Stack>
    </Dialog>
  );
}
