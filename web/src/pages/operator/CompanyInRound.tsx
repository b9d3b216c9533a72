import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, Skeleton, Stack, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { CompanyLeftOut } from './CompanyLeftOut.tsx';
import { CompanyPrice } from './CompanyPrice.tsx';
import {
  type OperatorCompanyQuery,
  OperatorCompanyRoundDocument,
  type OperatorCompanyRoundQuery,
} from './graphql/graphql.ts';
import classes from './Operator.module.css';

type Round = OperatorCompanyQuery['rounds']['nodes'][number];

/** What a round has found for a company. */
export type CompanyResult = NonNullable<OperatorCompanyRoundQuery['company']>;
export type CompanyCluster = OperatorCompanyRoundQuery['clusters']['nodes'][number];

const route = getRouteApi('/operator/companies/$companyId');

interface CompanyInRoundProps {
  readonly companyId: string;
  /** Those that have a result, the newest first. */
  readonly rounds: readonly Round[];
}

/** What one round made of a company: its cluster and its price, or why it stayed out. */
export function CompanyInRound({ companyId, rounds }: CompanyInRoundProps) {
  const { t } = useTranslation('operator');
  const { round: roundId = rounds[0]?.id } = route.useSearch();
  return (
    <Card label={t('company.round')}>
      <Stack gap="lg">
        <Group justify="space-between" gap="md">
          <Title order={2} size="h3">
            {t('company.round')}
          </Title>
          {roundId !== undefined && <RoundPicker rounds={rounds} roundId={roundId} />}
        </Group>
        {roundId === undefined ? (
          <EmptyState text={t('company.noRounds')}>
            <Button renderRoot={(props) => <Link to="/operator/rounds/new" {...props} />}>
              {t('start.title')}
            </Button>
          </EmptyState>
        ) : (
          <Result companyId={companyId} roundId={roundId} />
        )}
      </Stack>
    </Card>
  );
}

function RoundPicker({ rounds, roundId }: { readonly rounds: readonly Round[]; readonly roundId: string }) {
  const { t } = useTranslation('operator');
  const { moment } = useFormat();
  const navigate = route.useNavigate();
  const options = rounds.map(({ id, programme, createdAt }) => ({
    value: id,
    label: `${moment(createdAt)} · ${programme.name}`,
  }));
  const isListed = rounds.some(({ id }) => id === roundId);
  return (
    <Group gap="md" data-no-print>
      <Select
        aria-label={t('company.whichRound')}
        // An older round than those of the list may stand in the address.
        data={isListed ? options : [...options, { value: roundId, label: t('company.olderRound') }]}
        value={roundId}
        onChange={(round) =>
          void navigate({ search: { round: round ?? undefined }, replace: true, resetScroll: false })
        }
        allowDeselect={false}
        w="min(420px, 78vw)"
      />
      <Link to="/operator/rounds/$roundId" params={{ roundId }} className={classes['link']}>
        {t('company.toRound')}
      </Link>
    </Group>
  );
}

function Result({ companyId, roundId }: { readonly companyId: string; readonly roundId: string }) {
  const { t } = useTranslation('operator');
  const { data, error, refetch } = useQuery(OperatorCompanyRoundDocument, {
    variables: { companyId, roundId },
    // Members have no ids: what is read of them here would take the place of what the page of the cluster has read.
    fetchPolicy: 'no-cache',
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data?.company) return <Skeleton height={320} radius="lg" />;
  const { company, clusters } = data;
  const cluster = clusters.nodes[0];
  if (cluster) return <CompanyPrice company={company} cluster={cluster} />;
  if (company.leftOut) return <CompanyLeftOut company={company} leftOut={company.leftOut} />;
  return <EmptyState text={t('company.notInRound')} />;
}
