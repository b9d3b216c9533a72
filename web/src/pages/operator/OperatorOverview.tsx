import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { AreaGate } from '../../components/AreaGate.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import { ExportLink } from './ExportButtons.tsx';
import { OperatorOverviewDocument, type OperatorOverviewQuery } from './graphql/graphql.ts';
import { isOver, JobWatch } from './JobWatch.tsx';
import classes from './Operator.module.css';
import { RoundTable } from './RoundTable.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { Tiles } from './Tiles.tsx';

type Programme = OperatorOverviewQuery['programmes']['nodes'][number];
type Job = OperatorOverviewQuery['jobs']['nodes'][number];

/** Where an operator begins: its programmes, the latest rounds, and what runs. */
export function OperatorOverview() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('overview.title')}>
      {() => <Overview />}
    </AreaGate>
  );
}

function Overview() {
  const { t } = useTranslation('operator');
  const { data, error, refetch } = useQuery(OperatorOverviewDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page
      title={t('overview.title')}
      lead={t('overview.lead')}
      actions={
        <Button renderRoot={(props) => <Link to="/operator/rounds/new" {...props} />}>
          {t('start.title')}
        </Button>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && (
        <>
          <Figures data={data} />
          <section aria-label={t('overview.rounds')}>
            <Head title={t('overview.rounds')} to="/operator/rounds" more={t('overview.allRounds')} />
            <RoundTable rounds={data.rounds.nodes} label={t('overview.rounds')} />
          </section>
          <section aria-label={t('overview.programmes')}>
            <Head
              title={t('overview.programmes')}
              to="/operator/programmes"
              more={t('overview.allProgrammes')}
            />
            <Programmes programmes={data.programmes.nodes} />
          </section>
          <Jobs jobs={data.jobs.nodes} />
        </>
      )}
    </Page>
  );
}

interface HeadProps {
  readonly title: string;
  readonly to: '/operator/rounds' | '/operator/programmes';
  readonly more: string;
}

function Head({ title, to, more }: HeadProps) {
  return (
    <Group justify="space-between" mb="sm">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Link to={to} className={classes['link']}>
        {more}
      </Link>
    </Group>
  );
}

function Figures({ data }: { readonly data: OperatorOverviewQuery }) {
  const { t } = useTranslation('operator');
  const { number, percent, moment } = useFormat();
  const last = data.rounds.nodes.find(({ status }) => status === 'PROPOSED');
  const running = data.rounds.nodes.filter(
    ({ status }) => status === 'QUEUED' || status === 'SOLVING',
  ).length;
  const open = data.programmes.nodes.filter(({ status }) => status === 'OPEN').length;
  return (
    <Tiles
      label={t('overview.figures')}
      tiles={[
        { title: t('overview.openProgrammes'), value: number(open) },
        {
          title: t('overview.companies'),
          value: number(data.companies.totalCount),
          note: (
            <Link to="/operator/companies" className={classes['link']}>
              {t('nav.companies')}
            </Link>
          ),
        },
        { title: t('overview.running'), value: number(running) },
        {
          title: t('overview.lastSaving'),
          value: last?.savingPercent == null ? '–' : percent(last.savingPercent, 1),
          ...(last && {
            note: (
              <Link to="/operator/rounds/$roundId" params={{ roundId: last.id }} className={classes['link']}>
                {moment(last.createdAt)}
              </Link>
            ),
          }),
        },
      ]}
    />
  );
}

function Programmes({ programmes }: { readonly programmes: readonly Programme[] }) {
  const { t } = useTranslation('operator');
  const { day } = useFormat();
  const navigate = useNavigate();
  const columns: readonly DataColumn<Programme>[] = [
    { id: 'name', title: t('overview.name'), value: ({ name }) => name },
    {
      id: 'status',
      title: t('overview.status'),
      value: ({ status }) => status,
      cell: ({ status }) => <StatusBadge of="programme" status={status} />,
    },
    {
      id: 'closes',
      title: t('overview.closes'),
      value: ({ closesAt }) => closesAt,
      cell: ({ closesAt }) => (closesAt == null ? t('overview.noEnd') : day(closesAt)),
      width: 130,
    },
    {
      id: 'budget',
      title: t('overview.budget'),
      value: ({ budgetWon }) => budgetWon,
      cell: ({ budgetWon }) => (budgetWon == null ? t('rules.noLimit') : <Amount won={budgetWon} />),
      align: 'end',
    },
  ];
  return (
    <Stack gap={6}>
      <DataTable
        label={t('overview.programmes')}
        columns={columns}
        rows={programmes}
        rowKey={({ id }) => id}
        emptyText={t('overview.noProgrammes')}
        onOpen={({ code }) => void navigate({ to: '/operator/programmes/$code', params: { code } })}
      />
      <TaxNote />
    </Stack>
  );
}

/** Files that were read or made lately. */
function Jobs({ jobs }: { readonly jobs: readonly Job[] }) {
  const { t } = useTranslation('operator');
  const { moment } = useFormat();
  if (jobs.length === 0) return null;
  return (
    <section aria-label={t('overview.jobs')}>
      <Title order={2} size="h3" mb="sm">
        {t('overview.jobs')}
      </Title>
      <Stack gap="xs">
        {jobs.map((job) => (
          <Group key={job.id} gap="md">
            <StatusBadge of="run" status={job.status} />
            <Text size="sm" c="dimmed">
              {moment(job.createdAt)}
            </Text>
            <JobEntry job={job} />
          </Group>
        ))}
      </Stack>
    </section>
  );
}

/** The report of an import, or the file of an export; while that is made it can be ended here. */
function JobEntry({ job }: { readonly job: Job }) {
  const { t } = useTranslation('operator');
  if (job.kind === 'EXPORT') {
    return isOver(job) ? (
      <ExportLink job={job} />
    ) : (
      <div className={classes['jobEntry']}>
        <JobWatch id={job.id} label={t('export.progress')} cancelQuestion={t('export.cancelQuestion')}>
          {(ended) => <ExportLink job={ended} />}
        </JobWatch>
      </div>
    );
  }
  const kind = job.kind === 'SYSTEM_IMPORT' ? 'systems' : 'companies';
  return (
    <Link to="/operator/import" search={{ kind, job: job.id }} className={classes['link']}>
      {t(`import.${kind}.title`)}
    </Link>
  );
}
