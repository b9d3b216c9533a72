import { Badge, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Card } from '../../components/Card.tsx';
import { Reason } from '../../components/Reason.tsx';
import { CardTitle } from './CardTitle.tsx';
import type { OpenCluster } from './ClusterPage.tsx';

type Certificate = NonNullable<OpenCluster['certificate']>;
type Move = Certificate['blockingMoves'][number];

interface StabilityProps {
  readonly cluster: OpenCluster;
  readonly certificate: Certificate;
}

const COLORS = { STABLE: 'jade', HELD: 'amber', BLOCKED: 'red' } as const;

/** How firmly the cluster stands: whether anybody would do better elsewhere, and how that is known. */
export function Stability({ cluster, certificate }: StabilityProps) {
  const { t } = useTranslation('company');
  const { won } = useFormat();
  const { status, sameSystem, otherSystems, blockingMoves } = certificate;
  return (
    <Card label={t('stability.title')}>
      <Stack gap="md">
        <CardTitle title={t('stability.title')} hasAmounts />
        <Group gap="sm">
          <Badge size="lg" variant="light" color={COLORS[status]} c="var(--mantine-color-text)" tt="none">
            {t(`stability.${status}.name`)}
          </Badge>
          <Text>{t(`stability.${status}.text`)}</Text>
        </Group>
        <Reason>{t(`stability.same.${sameSystem}`)}</Reason>
        <Reason>{t(`stability.other.${otherSystems}`)}</Reason>
        {blockingMoves.length > 0 && (
          <List spacing="xs">
            {blockingMoves.map((move) => (
              <List.Item key={`${move.kind} ${move.companies.map(({ company }) => company.id).join()}`}>
                <MoveText move={move} />
              </List.Item>
            ))}
          </List>
        )}
        {cluster.runnerUp && (
          <Text>
            {t('stability.runnerUp', {
              system: cluster.runnerUp.system.name,
              margin: won(cluster.runnerUp.marginWon),
            })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** Somebody who would do better elsewhere; amounts of others are not the reader's to see. */
function MoveText({ move }: { readonly move: Move }) {
  const { t } = useTranslation('company');
  const { won } = useFormat();
  const companies = move.companies.map(({ company }) => company.label).join(', ');
  return (
    <Text>
      {t(`stability.move.${move.kind}`, { companies, system: move.system?.name ?? '–' })}{' '}
      {move.savesWon != null && t('stability.saves', { amount: won(move.savesWon) })}{' '}
      {move.heldBy != null && t(`stability.held.${move.heldBy}`)}
    </Text>
  );
}
