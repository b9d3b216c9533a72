import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import type {
  OperatorImportReportFragment,
  OperatorJobFragment,
  OperatorSystemReportFragment,
} from './graphql/graphql.ts';
import classes from './Operator.module.css';
import type { ImportKind } from './operatorSearch.ts';
import { Tiles } from './Tiles.tsx';

type Report = OperatorImportReportFragment | OperatorSystemReportFragment;
type Issue = Report['issues'][number];

interface ImportReportProps {
  readonly kind: ImportKind;
  readonly job: OperatorJobFragment;
  /** Does what was tried; undefined where the file is no longer at hand. */
  readonly onImport?: () => void;
  /** The same once more: what was stopped goes on. */
  readonly onAgain?: () => void;
}

function reportOf({ result, partialResult }: OperatorJobFragment): Report | undefined {
  return [result, partialResult].find(
    (one): one is Report =>
      one?.__typename === 'CompanyImportReport' || one?.__typename === 'SystemImportReport',
  );
}

/** What became of a file, or would become of it; what is wrong stands row by row. */
export function ImportReport({ kind, job, onImport, onAgain }: ImportReportProps) {
  const { t } = useTranslation('operator');
  const report = reportOf(job);
  if (report === undefined || (report.validateOnly && job.status !== 'DONE')) {
    return <NothingStored job={job} onAgain={onAgain} />;
  }
  const isStopped = job.status !== 'DONE';
  const state = report.validateOnly ? 'tried' : isStopped ? 'stopped' : 'done';
  return (
    <Stack gap="md">
      <div role="status">
        <Title order={2} size="h3">
          {t(`import.${state}`)}
        </Title>
      </div>
      {job.error && <Text>{job.error.message}</Text>}
      {isStopped && <Stopped report={report} onAgain={onAgain} />}
      {report.__typename === 'CompanyImportReport' ? (
        <CompanyTiles report={report} />
      ) : (
        <SystemTiles report={report} />
      )}
      {report.validateOnly && <Submit kind={kind} report={report} onImport={onImport} />}
      {!report.validateOnly && (
        <Link
          to={kind === 'systems' ? '/operator/providers' : '/operator/companies'}
          className={classes['link']}
        >
          {t(`import.${kind}.toList`)}
        </Link>
      )}
      <Issues report={report} />
    </Stack>
  );
}

interface AgainProps {
  readonly onAgain: (() => void) | undefined;
}

function Again({ onAgain }: AgainProps) {
  const { t } = useTranslation('operator');
  if (onAgain === undefined) return <Text size="sm">{t('import.chooseAgain')}</Text>;
  return (
    <Button variant="default" onClick={onAgain}>
      {t('import.onceMore')}
    </Button>
  );
}

/** It ended before anything was stored. */
function NothingStored({ job, onAgain }: AgainProps & { readonly job: OperatorJobFragment }) {
  const { t } = useTranslation('operator');
  return (
    <Stack gap="sm" align="flex-start">
      <div role="status">
        <Title order={2} size="h3">
          {job.status === 'CANCELLED' ? t('import.stopped') : job.phaseText}
        </Title>
      </div>
      {job.error && <Text>{job.error.message}</Text>}
      <Text>{t('import.nothingStored')}</Text>
      <Again onAgain={onAgain} />
    </Stack>
  );
}

/** What was done before it ended stays, and doing it again goes on. */
function Stopped({ report, onAgain }: AgainProps & { readonly report: Report }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  return (
    <Alert color="amber" variant="light">
      <Stack gap="sm" align="flex-start">
        <Text>{t('import.stays', { stored: number(storedOf(report)) })}</Text>
        <Again onAgain={onAgain} />
      </Stack>
    </Alert>
  );
}

/** So many are new or changed. */
function storedOf(report: Report): number {
  return report.__typename === 'CompanyImportReport'
    ? report.created + report.updated
    : report.systemsCreated + report.systemsChanged;
}

interface SubmitProps {
  readonly kind: ImportKind;
  readonly report: Report;
  readonly onImport: (() => void) | undefined;
}

/** Tried: now it can be done. */
function Submit({ kind, report, onImport }: SubmitProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const good = storedOf(report);
  return (
    <Group gap="sm">
      {onImport && good > 0 && (
        <Button onClick={onImport}>{t(`import.${kind}.submit`, { count: good, shown: number(good) })}</Button>
      )}
      <Text size="sm" c="dimmed">
        {onImport ? (good > 0 ? t('import.onlyGood') : t('import.nothing')) : t('import.chooseAgain')}
      </Text>
    </Group>
  );
}

function CompanyTiles({ report }: { readonly report: OperatorImportReportFragment }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  return (
    <Tiles
      label={t('import.report')}
      tiles={[
        { title: t('import.rows'), value: number(report.rows) },
        { title: t('import.created'), value: number(report.created) },
        { title: t('import.updated'), value: number(report.updated) },
        { title: t('import.unchanged'), value: number(report.unchanged) },
        { title: t('import.refused'), value: number(report.refusedRows) },
      ]}
    />
  );
}

function SystemTiles({ report }: { readonly report: OperatorSystemReportFragment }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  return (
    <Tiles
      label={t('import.report')}
      tiles={[
        { title: t('import.readable'), value: number(report.systems) },
        { title: t('import.newSystems'), value: number(report.systemsCreated) },
        { title: t('import.changedSystems'), value: number(report.systemsChanged) },
        { title: t('import.sameSystems'), value: number(report.systemsUnchanged) },
        { title: t('import.newProviders'), value: number(report.providersCreated) },
        { title: t('import.newSheets'), value: number(report.priceSheetsPublished) },
      ]}
    />
  );
}

function Issues({ report }: { readonly report: Report }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const [sort, setSort] = useState<string>();
  const columns = useIssueColumns();
  const { issues } = report;
  const total = report.__typename === 'CompanyImportReport' ? report.totalIssues : issues.length;
  if (issues.length === 0) return <Text>{t('import.noIssues')}</Text>;
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('import.issues', { count: total, shown: number(total) })}
      </Title>
      {total > issues.length && (
        <Text size="sm" c="dimmed">
          {t('import.firstIssues', { shown: number(issues.length) })}
        </Text>
      )}
      <DataTable
        label={t('import.issuesLabel')}
        columns={columns}
        rows={issues}
        rowKey={({ line, column, code, value }) => JSON.stringify([line, column, code, value])}
        sort={sort}
        onSort={setSort}
      />
    </Stack>
  );
}

function useIssueColumns(): readonly DataColumn<Issue>[] {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  return [
    {
      id: 'line',
      title: t('import.place'),
      value: ({ line }) => line,
      cell: ({ line, column }) => {
        const place = line === null ? t('import.wholeFile') : t('import.line', { line: number(line) });
        return column === null ? place : `${place} · ${column}`;
      },
    },
    { id: 'message', title: t('import.message'), value: ({ message }) => message, width: 260 },
    { id: 'value', title: t('import.value'), value: ({ value }) => value },
    { id: 'remedy', title: t('import.remedy'), value: ({ remedy }) => remedy, width: 260 },
  ];
}
