import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import type { PriceCurveProps } from './PriceCurve.tsx';

/** Where the amounts of the curve begin and end, with room above and below. */
function rangeOf(values: readonly number[]): [number, number] {
  const most = Math.max(...values);
  return [0, Math.ceil((most * 1.1) / 1_000_000) * 1_000_000];
}

/** The first and last size, and those that can be divided by five. */
function ticksOf(sizes: readonly number[]): number[] {
  return sizes.filter((size, index) => index === 0 || index === sizes.length - 1 || size % 5 === 0);
}

/** The curve alone; PriceCurve.tsx loads it, and has the table beside it. */
export default function PriceCurveChart({ points, aloneWon, members, onMembers }: PriceCurveProps) {
  const { t } = useTranslation();
  const { shortWon } = useFormat();
  const isStill = useReducedMotion();
  const alone = aloneWon === undefined ? [] : [aloneWon];
  // Alone is a group of one without subsidy: the fall from there is what the picture is about.
  const data = [
    ...alone.map((won) => ({ members: 1, share: won, net: won })),
    ...points.map((point) => ({ members: point.members, share: point.shareWon, net: point.netWon })),
  ];
  const sizes = data.map((point) => point.members);
  const lines = [
    ...alone.map((y) => ({
      y,
      label: t('curve.aloneAt', { price: shortWon(y) }),
      color: 'var(--daseot-alone)',
    })),
    ...(members === undefined ? [] : [{ x: members, color: 'var(--daseot-line)' }]),
  ];
  return (
    <LineChart
      h={320}
      data={data}
      dataKey="members"
      series={[
        { name: 'share', label: t('curve.share'), color: 'var(--daseot-together)' },
        { name: 'net', label: t('curve.net'), color: 'var(--daseot-subsidy)' },
      ]}
      curveType="linear"
      strokeWidth={3}
      withLegend
      gridAxis="y"
      tickLine="none"
      valueFormatter={shortWon}
      xAxisLabel={t('curve.members')}
      xAxisProps={{ type: 'number', domain: [sizes[0] ?? 1, sizes.at(-1) ?? 1], ticks: ticksOf(sizes) }}
      yAxisProps={{ width: 76, domain: rangeOf([...alone, ...points.map(({ shareWon }) => shareWon)]) }}
      referenceLines={lines}
      lineChartProps={{
        title: t('curve.label'),
        onClick: ({ activeLabel }: { activeLabel?: string | number | undefined }) => {
          if (activeLabel !== undefined) onMembers?.(Number(activeLabel));
        },
      }}
      lineProps={{ isAnimationActive: !isStill }}
    />
  );
}
