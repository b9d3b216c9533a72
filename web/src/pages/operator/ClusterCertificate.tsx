import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount } from '../../components/Amount.tsx';
import { Reason } from '../../components/Reason.tsx';
import type { Cluster } from './ClusterPage.tsx';
import classes from './Operator.module.css';
import { StatusBadge } from './StatusBadge.tsx';

type Certificate = NonNullable<Cluster['certificate']>;

/** Whether anybody in the cluster would gain elsewhere, and how well that is known. */
export function ClusterCertificate({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation('operator');
  const { percent } = useFormat();
  const { status, epsilonPercent, sameSystem, otherSystems, blockingMoves } = certificate;
  return (
    <Stack gap="md">
      <Group gap="md">
        <Title order={2} size="h3">
          {t('certificate.title')}
        </Title>
        <StatusBadge of="stability" status={status} />
      </Group>
      <Text>{t(`certificate.${status}`)}</Text>
      <Reason>
        {t('certificate.epsilon', {
          percent: percent(epsilonPercent, Number.isInteger(epsilonPercent) ? 0 : 1),
        })}{' '}
        {t(`certificate.sameSystem.${sameSystem}`)} {t(`certificate.otherSystems.${otherSystems}`)}
      </Reason>
      {blockingMoves.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {blockingMoves.map((move) => (
            <li
              key={JSON.stringify([
                move.kind,
                move.cluster?.id,
                move.companies.map(({ company }) => company.id),
              ])}
            >
              <Move move={move} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

/** Who would go where, what that would save, and why it may not come to that. */
function Move({ move }: { readonly move: Certificate['blockingMoves'][number] }) {
  const { t } = useTranslation('operator');
  const names = move.companies.map(({ company }) => company.label).join(', ');
  return (
    <Text size="sm">
      {names} → {t(`moveKind.${move.kind}`)}
      {move.cluster && (
        <>
          {' '}
          <Link
            to="/operator/clusters/$clusterId"
            params={{ clusterId: move.cluster.id }}
            className={classes['link']}
          >
            {t('cluster.number', { position: move.cluster.position })}
          </Link>
        </>
      )}
      {move.system && ` (${move.system.name})`}
      {move.savesWon != null && (
        <>
          {' '}
          · {t('certificate.saves')} <Amount won={move.savesWon} />
        </>
      )}
      {move.heldBy != null && ` · ${t(`heldBy.${move.heldBy}`)}`}
    </Text>
  );
}
