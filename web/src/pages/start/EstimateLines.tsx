import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import type { Estimate } from './EstimateResult.tsx';
import classes from './Lines.module.css';

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

/** Positions of one kind stand together, under the rule that makes them. */
const KINDS = ['ENGINEERING', 'ADAPTATION', 'UNITS', 'SURCHARGE'] as const;

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
  const pairs = pairsOf(standAlone.lines, point.lines);
  return (
    <Card label={t('lines.title')}>
      <Title order={2} size="h3">
        {t('lines.title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('lines.text', { alone: standAlone.system.name, together: point.system.name })} <TaxNote />
      </Text>
      <table className={classes['table']} aria-label={t('lines.title')}>
        <thead>
          <tr>
            <th scope="col">{t('lines.what')}</th>
            <th scope="col">{t('tiles.alone')}</th>
            <th scope="col">{t('tiles.together', { members })}</th>
          </tr>
        </thead>
        {KINDS.map((kind) => (
          <KindRows key={kind} kind={kind} pairs={pairs.filter(({ line }) => line.kind === kind)} />
        ))}
        <tbody>
          <SumRow label={t('lines.share')} aloneWon={standAlone.won} togetherWon={point.shareWon} />
          <SumRow label={t('lines.subsidy')} aloneWon={0} togetherWon={-point.subsidyWon} />
          <SumRow label={t('lines.net')} aloneWon={standAlone.won} togetherWon={point.netWon} isStrong />
        </tbody>
      </table>
    </Card>
  );
}

function KindRows({ kind, pairs }: { readonly kind: Line['kind']; readonly pairs: readonly Pair[] }) {
  const { t } = useTranslation('start');
  const [first] = pairs;
  if (first === undefined) return null;
  const amount = (won: number | undefined) =>
    won === undefined ? t('lines.included') : <Amount won={won} />;
  return (
    <tbody>
      <tr className={classes['kind']}>
        <th scope="rowgroup" colSpan={3}>
          {t(`lines.${kind}`)}
          <Text size="sm" c="dimmed" fw={400}>
            {first.line.rule}
          </Text>
        </th>
      </tr>
      {pairs.map(({ key, line, aloneWon, togetherWon }) => (
        <tr key={key}>
          <th scope="row">{line.process?.name ?? t(`lines.${kind}`)}</th>
          <td>{amount(aloneWon)}</td>
          <td>{amount(togetherWon)}</td>
        </tr>
      ))}
    </tbody>
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
    <tr className={classes['sum']} data-strong={isStrong || undefined}>
      <th scope="row">{label}</th>
      <td>
        <Amount won={aloneWon} />
      </td>
      <td>
        <Amount won={togetherWon} />
      </td>
    </tr>
  );
}
