import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Reason } from '../../components/Reason.tsx';
import type { CompanyCluster, CompanyResult } from './CompanyInRound.tsx';
import { comparedLines } from './companyLines.ts';
import classes from './Operator.module.css';
import { OtherClusters } from './OtherClusters.tsx';
import { Tiles } from './Tiles.tsx';

type Member = CompanyCluster['members']['nodes'][number];

interface CompanyPriceProps {
  readonly company: CompanyResult;
  readonly cluster: CompanyCluster;
}

/** The cluster of a company: what it pays there, line by line against what it pays alone, and where else it could go. */
export function CompanyPrice({ company, cluster }: CompanyPriceProps) {
  const { t } = useTranslation('operator');
  const own = cluster.members.nodes.find((member) => member.company.id === company.id);
  return (
    <>
      <Link
        to="/operator/clusters/$clusterId"
        params={{ clusterId: cluster.id }}
        className={classes['link']}
        style={{ fontWeight: 700 }}
      >
        {t('company.inCluster', {
          position: cluster.position,
          system: cluster.system?.name ?? t('clusters.noSystem'),
          count: cluster.memberCount,
        })}
      </Link>
      {own && own.shareWon === null && <Reason>{t('company.noPrices')}</Reason>}
      {own && own.shareWon !== null && <MemberPrice own={own} alone={company.priceCurve[0]} />}
    </>
  );
}

interface MemberPriceProps {
  readonly own: Member;
  /** The cheapest system alone, at today's prices; undefined where it can use none. */
  readonly alone: CompanyResult['priceCurve'][number] | undefined;
}

function MemberPrice({ own, alone }: MemberPriceProps) {
  const { t } = useTranslation('operator');
  const alternatives = own.alternatives ?? [];
  return (
    <>
      <PriceTiles own={own} />
      {own.heldBy !== null && <Reason>{t(`company.held.${own.heldBy}`)}</Reason>}
      <ComparedPrice own={own} alone={alone} />
      <OtherClusters
        title={t('company.alternatives')}
        text={t('company.alternativesText')}
        difference={t('company.againstShare')}
        emptyText={t('company.noAlternatives')}
        clusters={alternatives.map(({ savesWon, ...other }) => ({ ...other, differenceWon: -savesWon }))}
      />
    </>
  );
}

function PriceTiles({ own }: { readonly own: Member }) {
  const { t } = useTranslation('operator');
  const { percent } = useFormat();
  const { standAloneWon, shareWon, subsidyWon, netWon } = own;
  const amount = (won: number | null) => (won === null ? '–' : <Amount won={won} isShort />);
  const less = (won: number | null) =>
    won === null || standAloneWon === null || won >= standAloneWon
      ? undefined
      : t('company.less', { percent: percent((1 - won / standAloneWon) * 100) });
  return (
    <Tiles
      label={t('company.price')}
      tiles={[
        { title: t('left.alone'), value: amount(standAloneWon) },
        { title: t('cluster.share'), value: amount(shareWon), note: less(shareWon) },
        { title: t('cluster.subsidy'), value: amount(subsidyWon) },
        { title: t('cluster.net'), value: amount(netWon), note: less(netWon) },
      ]}
    />
  );
}

function ComparedPrice({ own, alone }: MemberPriceProps) {
  const { t } = useTranslation('operator');
  const { won } = useFormat();
  const { shareWon, subsidyWon, netWon, standAloneWon } = own;
  const hasChanged = alone !== undefined && standAloneWon !== null && alone.shareWon !== standAloneWon;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="baseline">
        <Title order={3} size="h4">
          {t('company.lines')}
        </Title>
        <TaxNote />
      </Group>
      <Table.ScrollContainer minWidth={280}>
        <Table aria-label={t('company.lines')} verticalSpacing="xs" className={classes['compared']}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('cluster.position')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {alone ? t('company.aloneWith', { system: alone.system.name }) : t('left.alone')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('company.together')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparedLines(alone?.lines ?? [], own.lines ?? []).map((line) => (
              <PriceRow key={line.key} aloneWon={line.aloneWon} togetherWon={line.togetherWon}>
                <Text fw={600}>
                  {t(`lineKind.${line.kind}`)}
                  {line.process !== undefined && `: ${line.process}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {line.rule}
                </Text>
              </PriceRow>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <PriceRow aloneWon={alone?.shareWon} togetherWon={shareWon} isSum>
              {t('company.sum')}
            </PriceRow>
            <PriceRow aloneWon={alone && 0} togetherWon={-(subsidyWon ?? 0)}>
              {t('cluster.subsidy')}
            </PriceRow>
            <PriceRow aloneWon={alone?.shareWon} togetherWon={netWon} isSum>
              {t('cluster.net')}
            </PriceRow>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      {hasChanged && <Reason>{t('company.hasChanged', { won: won(standAloneWon) })}</Reason>}
    </Stack>
  );
}

interface PriceRowProps {
  readonly children: ReactNode;
  readonly aloneWon: number | null | undefined;
  readonly togetherWon: number | null | undefined;
  readonly isSum?: boolean;
}

function PriceRow({ children, aloneWon, togetherWon, isSum = false }: PriceRowProps) {
  const amount = (won: number | null | undefined) => (won == null ? '–' : <Amount won={won} />);
  return (
    <Table.Tr fw={isSum ? 700 : undefined}>
      <Table.Th scope="row" fw={isSum ? 700 : 400}>
        {children}
      </Table.Th>
      <Table.Td ta="right">{amount(aloneWon)}</Table.Td>
      <Table.Td ta="right">{amount(togetherWon)}</Table.Td>
    </Table.Tr>
  );
}
