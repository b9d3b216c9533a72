import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import type { Round } from './RoundPage.tsx';
import type { RoundMembers } from './useRoundMembers.ts';

interface MembersProgressProps {
  readonly members: RoundMembers;
  readonly round: Round;
}

/** How much of the round has been read. */
export function MembersProgress({ members, round }: MembersProgressProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const done = members.clusters.length;
  const all = Math.max(1, round.clusterCount ?? 1);
  if (members.error !== undefined) return <ErrorState error={members.error} onRetry={members.retry} />;
  return (
    <Stack gap="xs" py="xl">
      <Text role="status">{t('result.reading', { done: number(done), all: number(all) })}</Text>
      <Progress value={(done / all) * 100} size="lg" aria-label={t('result.readingLabel')} />
    </Stack>
  );
}
