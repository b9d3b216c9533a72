import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import type { OperatorImportReportFragment, OperatorJobFragment } from './graphql/graphql.ts';
import classes from './Operator.module.css';
import { Tiles } from './Tiles.tsx';

type Issue = OperatorImportReportFragment['issues'][number];

interface ImportReportProps {
  readonly job: OperatorJobFragment;
  /** Does what was tried; undefined where the file is no longer at hand. */
  readonly onImport?: () => void;
}

function reportOf({ result, partialResult }: OperatorJobFragment): OperatorImportReportFragment | undefined {
  if (result?.__typename === 'CompanyImportReport') return result;
  return partialResult?.__typename === 'CompanyImportReport' ? partialResult : undefined;
}

/** What became of a file, or would become of it; what is wrong stands row by row. */
export function ImportReport({ job, onImport }: ImportReportProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const report = reportOf(job);
  if (report === undefined) {
    return (
      <Alert color="gray" variant="light" role="alert" title={job.phaseText}>
        {job.error?.message}
      </Alert>
    );
  }
  const good = report.created + report.updated;
  const state = report.validateOnly ? 'tried' : report.isComplete ? 'done' : 'broken';
  return (
    <Stack gap="md">
      <div role="status">
        <Title order={2} size="h3">
          {t(`import.${state}`)}
        </Title>
      </div>
      {job.status === 'FAILED' && job.error && <Text>{job.error.message}</Text>}
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
      {report.validateOnly && (
        <Group gap="sm">
          {onImport && good > 0 && (
            <Button onClick={onImport}>{t('import.submit', { count: good, shown: number(good) })}</Button>
          )}
          <Text size="sm" c="dimmed">
            {onImport ? (good > 0 ? t('import.onlyGood') : t('import.nothing')) : t('import.chooseAgain')}
          </Text>
        </Group>
      )}
      {!report.validateOnly && (
        <Link to="/operator/companies" className={classes['link']}>
          {t('import.toCompanies')}
        </Link>
      )}
      <Issues report={report} />
    </Stack>
  );
}

function Issues({ report }: { readonly report: OperatorImportReportFragment }) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const [sort, setSort] = useState<string>();
  const columns = useIssueColumns();
  if (report.issues.length === 0) return <Text>{t('import.noIssues')}</Text>;
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('import.issues', { count: report.totalIssues, shown: number(report.totalIssues) })}
      </Title>
      {report.totalIssues > report.issues.length && (
        <Text size="sm" c="dimmed">
          {t('import.firstIssues', { shown: number(report.issues.length) })}
        </Text>
      )}
      <DataTable
        label={t('import.issuesLabel')}
        columns={columns}
        rows={report.issues}
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
