import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Refusals } from '../../components/Refusals.tsx';
import {
  OperatorJobCancelDocument,
  type OperatorJobFragment,
  OperatorJobProgressDocument,
  OperatorJobStateDocument,
} from './graphql/graphql.ts';

export const isOver = (job: OperatorJobFragment | undefined) =>
  job !== undefined && job.status !== 'QUEUED' && job.status !== 'RUNNING';

/** Follows a job; after a lost connection the stream begins again with where the job stands then. */
export function useJob(id: string) {
  const { data, error, refetch } = useQuery(OperatorJobStateDocument, { variables: { id } });
  const job = data?.job ?? undefined;
  // Each step brings the job itself, which the cache puts in the place of the one before.
  const stream = useSubscription(OperatorJobProgressDocument, {
    variables: { id },
    skip: job === undefined || isOver(job),
  });
  return {
    job,
    isMissing: data !== undefined && job === undefined,
    error: error ?? stream.error,
    retry: () => {
      void refetch();
      if (stream.error) stream.restart();
    },
  };
}

interface JobWatchProps {
  readonly id: string;
  /** What the job does, for whoever hears the page. */
  readonly label: string;
  readonly cancelQuestion: string;
  /** Drawn when it has ended. */
  readonly children: (job: OperatorJobFragment) => ReactNode;
}

/** A job on its way, with a button that ends it; then what came of it. */
export function JobWatch({ id, label, cancelQuestion, children }: JobWatchProps) {
  const { t } = useTranslation('operator');
  const { percent } = useFormat();
  const { job, isMissing, error, retry } = useJob(id);
  const [cancel, { data: told, loading: isCancelling, error: cancelError }] =
    useMutation(OperatorJobCancelDocument);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (isMissing) return <Text>{t('job.gone')}</Text>;
  if (job === undefined) return <Text c="dimmed">{t('job.busy')}</Text>;
  if (isOver(job)) return children(job);
  return (
    <Stack gap="sm">
      {cancelError && <ErrorState error={cancelError} />}
      <Refusals refusals={told?.jobCancel.userErrors ?? []} />
      <Group justify="space-between" gap="md">
        <Text role="status">
          {job.phaseText} · {percent(job.progress * 100)}
        </Text>
        <ConfirmButton
          variant="default"
          question={cancelQuestion}
          deed={t('job.cancelDeed')}
          loading={isCancelling}
          onConfirm={() => void cancel({ variables: { input: { id } } }).catch(() => undefined)}
        >
          {t('job.cancel')}
        </ConfirmButton>
      </Group>
      <Progress value={job.progress * 100} size="lg" aria-label={label} animated={job.status === 'RUNNING'} />
    </Stack>
  );
}
