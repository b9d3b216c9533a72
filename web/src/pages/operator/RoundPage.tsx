import { useQuery, useSubscription } from '@apollo/client/react';
import { Alert, Button, Group, Skeleton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { AreaGate } from '../../components/AreaGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Page } from '../../components/Page.tsx';
import {
  OperatorRoundDocument,
  OperatorRoundProgressDocument,
  type OperatorRoundProgressSubscription,
  type OperatorRoundQuery,
  type RoundStatus,
} from './graphql/graphql.ts';
import { RoundFacts } from './RoundFacts.tsx';
import { RoundLive } from './RoundLive.tsx';
import { RoundResult } from './RoundResult.tsx';
import { StatusBadge } from './StatusBadge.tsx';

export type Round = NonNullable<OperatorRoundQuery['round']>;
/** What a round has come to while it works. */
export type Standing = Pick<
  OperatorRoundProgressSubscription['roundProgress'],
  'savingWon' | 'boundWon' | 'gapPercent'
>;

const route = getRouteApi('/operator/rounds/$roundId');
const isOver = (status: RoundStatus) => ['PROPOSED', 'FAILED', 'CANCELLED'].includes(status);

/** One round: how far it is, then what it found. */
export function RoundPage() {
  const { t } = useTranslation('operator');
  return (
    <AreaGate kinds={['OPERATOR']} title={t('round.title')}>
      {() => <RoundById />}
    </AreaGate>
  );
}

function RoundById() {
  const { t } = useTranslation('operator');
  const { moment } = useFormat();
  const { roundId: id } = route.useParams();
  const { data, error, refetch } = useQuery(OperatorRoundDocument, { variables: { id } });
  const round = data?.round ?? undefined;
  // Each step brings the round as it stands then; a stream that broke off begins again with that.
  const stream = useSubscription(OperatorRoundProgressDocument, {
    variables: { id },
    skip: round === undefined || isOver(round.status),
    onData: ({ data: { data: step } }) => {
      if (step && isOver(step.roundProgress.status)) void refetch();
    },
  });
  const title = round ? t('round.titleOf', { programme: round.programme.name }) : t('round.title');
  return (
    <Page
      title={title}
      {...(round && { lead: t('round.lead', { moment: moment(round.createdAt), seed: round.seed }) })}
      actions={round && <StatusBadge of="run" status={round.status} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton height={420} radius="lg" />}
      {data && round === undefined && (
        <EmptyState text={t('round.none')}>
          <Button renderRoot={(props) => <Link to="/operator/rounds" {...props} />}>
            {t('rounds.title')}
          </Button>
        </EmptyState>
      )}
      {stream.error && (
        <ErrorState
          error={stream.error}
          onRetry={() => {
            stream.restart();
            void refetch();
          }}
        />
      )}
      {round && <RoundBody round={round} standing={stream.data?.roundProgress} />}
    </Page>
  );
}

interface RoundBodyProps {
  readonly round: Round;
  readonly standing: Standing | undefined;
}

function RoundBody({ round, standing }: RoundBodyProps) {
  const { t } = useTranslation('operator');
  if (!isOver(round.status)) return <RoundLive round={round} standing={standing} />;
  if (round.status === 'PROPOSED') {
    return (
      <>
        <RoundFacts round={round} />
        <RoundResult round={round} />
      </>
    );
  }
  const title = round.status === 'FAILED' ? (round.errorMessage ?? t('round.failed')) : t('round.cancelled');
  return (
    <Alert color={round.status === 'FAILED' ? 'red' : 'gray'} variant="light" title={title} role="alert">
      <Group>
        <Button
          renderRoot={(props) => (
            <Link to="/operator/rounds/new" search={{ programme: round.programme.code }} {...props} />
          )}
        >
          {t('round.again')}
        </Button>
      </Group>
    </Alert>
  );
}
