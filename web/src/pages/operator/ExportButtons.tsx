import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { DownloadLink } from '../../components/DownloadLink.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import {
  type CompanyWhere,
  type ExportSubject,
  OperatorExportStartDocument,
  type OperatorJobFragment,
  type SheetFormat,
} from './graphql/graphql.ts';
import { JobWatch } from './JobWatch.tsx';

interface ExportButtonsProps {
  readonly subject: ExportSubject;
  readonly roundId?: string;
  readonly where?: CompanyWhere;
}

/** Makes a file of what is shown, as a job, and offers it when it is there. */
export function ExportButtons({ subject, roundId, where }: ExportButtonsProps) {
  const { t, i18n } = useTranslation('operator');
  const [start, { data, loading, error }] = useMutation(OperatorExportStartDocument);
  const [format, setFormat] = useState<SheetFormat>('CSV');
  const job = data?.exportStart.job;
  const refused = data?.exportStart.userErrors ?? [];
  const begin = (wanted: SheetFormat) => {
    setFormat(wanted);
    const input = {
      subject,
      format: wanted,
      language: i18n.language === 'en' ? ('EN' as const) : ('KO' as const),
      ...(roundId !== undefined && { roundId }),
      ...(where !== undefined && { where }),
    };
    void start({ variables: { input } }).catch(() => undefined);
  };
  return (
    <Stack gap="sm" data-no-print>
      <Group gap="sm" role="group" aria-label={t('export.label')}>
        {(['CSV', 'XLSX'] as const).map((one) => (
          <Button key={one} variant="default" loading={loading && one === format} onClick={() => begin(one)}>
            {t(`export.${one}`)}
          </Button>
        ))}
      </Group>
      {error && <ErrorState error={error} onRetry={() => begin(format)} />}
      {refused.map(({ code, message }) => (
        <Alert key={code} color="red" variant="light" role="alert" title={message} />
      ))}
      {job && (
        <JobWatch
          key={job.id}
          id={job.id}
          label={t('export.progress')}
          cancelQuestion={t('export.cancelQuestion')}
        >
          {(ended) => <ExportLink job={ended} />}
        </JobWatch>
      )}
    </Stack>
  );
}

/** The finished file, or why there is none. */
export function ExportLink({ job }: { readonly job: OperatorJobFragment }) {
  const { t } = useTranslation('operator');
  const { number, day } = useFormat();
  const { result, error, status } = job;
  if (result?.__typename !== 'ExportFile' || typeof result.url !== 'string') {
    const why = status === 'CANCELLED' ? t('export.cancelled') : (error?.message ?? job.phaseText);
    return <Text role="status">{why}</Text>;
  }
  return (
    <Group gap="sm" role="status">
      <DownloadLink path={result.url} fileName={result.fileName ?? ''}>
        {t('export.download', { name: result.fileName })}
      </DownloadLink>
      <Text size="sm" c="dimmed">
        {t('export.facts', {
          rows: number(result.rows),
          kilobytes: number(Math.ceil(result.bytes / 1024)),
          day: result.expiresAt == null ? '–' : day(result.expiresAt),
        })}
      </Text>
    </Group>
  );
}
