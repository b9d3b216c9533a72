import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import type { Estimate } from './EstimateResult.tsx';

type Line = Estimate['standAlone']['lines'][number];

/** One position, alone and together. */
interface Pair {
  readonly key: string;
  readonly line: Line;
  readonly aloneWon: number | undefined;
  readonly togetherWon: number | undefined;
}

/** Puts the positions of both prices beside one another; a system may have some that the other lacks. */
function pairsOf(alone: readonly Line[], together: readonly Line[]): Pair[] {
  const keyOf = ({ kind, process }: Line) => `${kind} ${process?.id ?? ''}`;
  const keys = [...new Set([...alone, ...together].map(keyOf))];
  return keys.flatMap((key) => {
    const first = alone.find((line) => keyOf(line) === key);
    const second = together.find((line) => keyOf(line) === key);
    const line = second ?? first;
    return line ? [{ key, line, aloneWon: first?.won, togetherWon: second?.won }] : [];
  });
}

/** What each won is for, by which rule, alone and in the group. */
export function EstimateLines({
  estimate,
  members,
}: {
  readonly estimate: Estimate;
  readonly members: number;
}) {
  const { t } = useTranslation('start');
  const { standAlone, priceCurve } = estimate;
  const point = priceCurve.find(({ members: size }) => size === members);
  if (point === undefined) return null;
  return (
    <Card label={t('lines.title')}>
      <Title order={2} size="h3">
        {t('lines.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('lines.text', { alone: standAlone.system.name, together: point.system.name })} <TaxNote />
      </Text>
      <Table.ScrollContainer minWidth={620}>
        <Table verticalSpacing="sm" aria-label={t('lines.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('lines.what')}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t('tiles.alone')}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t('tiles.together', { members })}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pairsOf(standAlone.lines, point.lines).map(({ key, line, aloneWon, togetherWon }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={500}>
                  {t(`lines.${line.kind}`)}
                  {line.process && `: ${line.process.name}`}
                  <Text size="sm" c="dimmed">
                    {line.rule}
                  </Text>
                </Table.Th>
                <Table.Td ta="right">{aloneWon === undefined ? '–' : <Amount won={aloneWon} />}</Table.Td>
                <Table.Td ta="right">
                  {togetherWon === undefined ? '–' : <Amount won={togetherWon} />}
                </Table.Td>
              </Table.Tr>
            ))}
            <SumRow label={t('lines.share')} aloneWon={standAlone.won} togetherWon={point.shareWon} />
            <SumRow label={t('lines.subsidy')} aloneWon={0} togetherWon={-point.subsidyWon} />
            <SumRow label={t('lines.net')} aloneWon={standAlone.won} togetherWon={point.netWon} isStrong />
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

interface SumRowProps {
  readonly label: string;
  readonly aloneWon: number;
  readonly togetherWon: number;
  readonly isStrong?: boolean;
}

function SumRow({ label, aloneWon, togetherWon, isStrong = false }: SumRowProps) {
  return (
    <Table.Tr fw={isStrong ? 800 : 600}>
      <Table.Th scope="row" fw="inherit">
        {label}
      </Table.Th>
      <Table.Td ta="right">
        <Amount won={aloneWon} />
      </Table.Td>
      <Table.Td ta="right">
        <Amount won={togetherWon} />
      </Table.Td>
    </Table.Tr>
  );
}
