import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Reason } from '../../components/Reason.tsx';
import type { Cluster } from './ClusterPage.tsx';

/** What the contract is made of, by which rule; and the next cheapest system. */
export function ClusterLines({ cluster }: { readonly cluster: Cluster }) {
  const { t } = useTranslation('operator');
  const { lines, contractWon, runnerUp } = cluster;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h3">
          {t('cluster.lines')}
        </Title>
        <TaxNote />
      </Group>
      <Table aria-label={t('cluster.lines')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('cluster.position')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('cluster.amount')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ kind, process, rule, won }) => (
            <Table.Tr key={`${kind} ${process?.id ?? ''}`}>
              <Table.Th scope="row" fw={400}>
                <Text fw={600}>
                  {t(`lineKind.${kind}`)}
                  {process && `: ${process.name}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {rule}
                </Text>
              </Table.Th>
              <Table.Td ta="right">
                <Amount won={won} />
              </Table.Td>
            </Table.Tr>
          ))}
          {contractWon != null && (
            <Table.Tr fw={700}>
              <Table.Th scope="row">{t('clusters.contract')}</Table.Th>
              <Table.Td ta="right">
                <Amount won={contractWon} />
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
      <div>
        <Text fw={700}>{t('cluster.runnerUp')}</Text>
        {runnerUp ? (
          <Text>
            {runnerUp.system.name} · {runnerUp.system.provider.name}: <Amount won={runnerUp.contractWon} /> (
            {t('cluster.dearer')} <Amount won={runnerUp.marginWon} />)
          </Text>
        ) : (
          <Reason>{t('cluster.noRunnerUp')}</Reason>
        )}
      </div>
    </Stack>
  );
}
