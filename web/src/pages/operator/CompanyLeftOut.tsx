import { Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import type { CompanyResult } from './CompanyInRound.tsx';
import classes from './Operator.module.css';
import { OtherClusters } from './OtherClusters.tsx';
import { Tiles } from './Tiles.tsx';

type LeftOut = NonNullable<CompanyResult['leftOut']>;

interface CompanyLeftOutProps {
  readonly company: CompanyResult;
  readonly leftOut: LeftOut;
}

/** Why a round left a company out, what would bring it in, and which open clusters it would gain by today. */
export function CompanyLeftOut({ company, leftOut }: CompanyLeftOutProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const amount = (won: number | null) => (won === null ? '–' : <Amount won={won} isShort />);
  const { reason, message, standAloneWon, shareThereWon, shortfallWon, bestCluster } = leftOut;
  return (
    <>
      <div>
        <Text fw={700}>
          {t('company.leftOut')} {t(`leftOutReason.${reason}`)}
        </Text>
        <Text>{message}</Text>
      </div>
      <Tiles
        label={t('company.price')}
        tiles={[
          { title: t('left.alone'), value: amount(standAloneWon) },
          {
            title: t('company.shareThere'),
            value: amount(shareThereWon),
            note: bestCluster && <ClusterLink cluster={bestCluster} />,
          },
          { title: t('company.shortfall'), value: amount(shortfallWon) },
          {
            title: t('company.partners'),
            value: number(leftOut.possiblePartners),
            note:
              leftOut.companiesNeeded > 0
                ? t('company.needed', { count: leftOut.companiesNeeded })
                : undefined,
          },
        ]}
      />
      <Stack gap="sm">
        <Group justify="space-between" align="baseline">
          <Title order={3} size="h4">
            {t('left.options')}
          </Title>
          <TaxNote />
        </Group>
        {leftOut.options.length === 0 && <Text>{t('left.noOptions')}</Text>}
        {leftOut.options.map((option) => (
          <Option key={option.change} option={option} />
        ))}
      </Stack>
      <OtherClusters
        title={t('company.opportunities')}
        text={t('company.opportunitiesText')}
        difference={t('company.againstAlone')}
        emptyText={t('company.noOpportunities')}
        clusters={company.clusterOpportunities.map(({ savingWon, ...other }) => ({
          ...other,
          differenceWon: -savingWon,
        }))}
      />
    </>
  );
}

function ClusterLink({ cluster }: { readonly cluster: { readonly id: string; readonly position: number } }) {
  const { t } = useTranslation('operator');
  return (
    <Link to="/operator/clusters/$clusterId" params={{ clusterId: cluster.id }} className={classes['link']}>
      {t('cluster.number', { position: cluster.position })}
    </Link>
  );
}

/** A change that would be enough, and what the company would pay then. */
function Option({ option }: { readonly option: LeftOut['options'][number] }) {
  const { t } = useTranslation('operator');
  return (
    <div className={classes['option']}>
      <Text fw={700}>{t(`entryChange.${option.change}`)}</Text>
      <Text>{option.message}</Text>
      <Group gap="md">
        <Text size="sm" c="dimmed">
          {t('company.then')} <Amount won={option.shareWon} /> · {t('left.alone')}{' '}
          <Amount won={option.standAloneWon} />
        </Text>
        {option.cluster && <ClusterLink cluster={option.cluster} />}
      </Group>
    </div>
  );
}
