import { useMutation } from '@apollo/client/react';
import { Alert, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Reason } from '../../components/Reason.tsx';
import { OperatorRoundCancelDocument, type RoundPhase } from './graphql/graphql.ts';
import type { Round, Standing } from './RoundPage.tsx';
import { Tiles } from './Tiles.tsx';

const PHASES = [
  'WAITING',
  'READING',
  'SOLVING',
  'PRICING',
  'SAVING',
] as const satisfies readonly RoundPhase[];

interface RoundLiveProps {
  readonly round: Round;
  /** Undefined until the first step has come. */
  readonly standing: Standing | undefined;
}

/** A round on its way: what it does, how far it is, what it has found so far, and the button that ends it. */
export function RoundLive({ round, standing }: RoundLiveProps) {
  const { t } = useTranslation('operator');
  const { percent, number } = useFormat();
  const seconds = useSecondsSince(round.createdAt);
  const [cancel, { data, loading, error }] = useMutation(OperatorRoundCancelDocument);
  const phase = PHASES.indexOf(round.phase as (typeof PHASES)[number]);
  return (
    <Card label={t('live.title')}>
      <Stack gap="md">
        <Group justify="space-between" gap="md">
          <div role="status">
            <Title order={2} size="h3">
              {t(`phase.${round.phase}`)}
            </Title>
          </div>
          <ConfirmButton
            variant="default"
            question={t('live.cancelQuestion')}
            deed={t('live.cancelDeed')}
            loading={loading}
            onConfirm={() => void cancel({ variables: { input: { id: round.id } } }).catch(() => undefined)}
          >
            {t('live.cancel')}
          </ConfirmButton>
        </Group>
        {error && <ErrorState error={error} />}
        {data?.roundCancel.userErrors.map(({ code, message }) => (
          <Alert key={code} color="red" variant="light" role="alert" title={message} />
        ))}
        <Progress value={round.progress * 100} size="xl" aria-label={t('live.title')} animated />
        <Group justify="space-between">
          <Text fw={700} size="lg">
            {percent(round.progress * 100)}
          </Text>
          <Text c="dimmed">{t('live.seconds', { seconds: number(seconds) })}</Text>
        </Group>
        <Group component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {PHASES.map((one, index) => (
            <Text
              key={one}
              component="li"
              size="sm"
              fw={index === phase ? 700 : 400}
              {...(index === phase && { 'aria-current': 'step' as const })}
              {...(index !== phase && { c: 'dimmed' })}
            >
              {index + 1}. {t(`phase.${one}`)}
            </Text>
          ))}
        </Group>
        {round.costModel === 'SAVING' && <StandingTiles standing={standing} />}
        <Reason>{t('live.note')}</Reason>
      </Stack>
    </Card>
  );
}

/** The best plan so far against what is proved of every plan; a dash until each is known. */
function StandingTiles({ standing }: Pick<RoundLiveProps, 'standing'>) {
  const { t } = useTranslation('operator');
  const { percent } = useFormat();
  const won = (value: number | null | undefined) => (value == null ? '–' : <Amount won={value} isShort />);
  const gap = standing?.gapPercent;
  return (
    <Stack gap="xs">
      <Tiles
        label={t('live.standing')}
        tiles={[
          { title: t('live.saving'), value: won(standing?.savingWon), help: t('facts.savingHelp') },
          { title: t('facts.bound'), value: won(standing?.boundWon), help: t('facts.boundHelp') },
          {
            title: t('overview.gap'),
            value: gap == null ? '–' : percent(gap, 1),
            help: t('facts.gapHelp'),
          },
        ]}
      />
      <TaxNote />
    </Stack>
  );
}

/** Seconds since a time, counted while the page is open. */
function useSecondsSince(time: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.round((now - new Date(time).getTime()) / 1_000));
}
