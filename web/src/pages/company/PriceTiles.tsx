import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount } from '../../components/Amount.tsx';
import classes from './Company.module.css';

interface PriceTilesProps {
  readonly aloneWon: number;
  readonly shareWon: number;
  readonly subsidyWon: number;
  readonly netWon: number;
}

/** What one company pays: alone, in the cluster, and after the subsidy. */
export function PriceTiles({ aloneWon, shareWon, subsidyWon, netWon }: PriceTilesProps) {
  const { t } = useTranslation('company');
  const { percent } = useFormat();
  const less = (won: number) =>
    won < aloneWon ? t('tiles.less', { percent: percent((1 - won / aloneWon) * 100) }) : undefined;
  return (
    <div className={classes['tiles']}>
      <Tile title={t('tiles.alone')} won={aloneWon} />
      <Tile title={t('tiles.share')} won={shareWon} badge={less(shareWon)} />
      <Tile title={t('tiles.subsidy')} won={subsidyWon} />
      <Tile title={t('tiles.net')} won={netWon} badge={less(netWon)} isStrong />
    </div>
  );
}

interface TileProps {
  readonly title: string;
  readonly won: number;
  readonly badge?: string | undefined;
  readonly isStrong?: boolean;
}

function Tile({ title, won, badge, isStrong = false }: TileProps) {
  return (
    <div className={classes['tile']} data-strong={isStrong || undefined}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{title}</Text>
        {badge !== undefined && (
          <Badge variant="filled" tt="none">
            {badge}
          </Badge>
        )}
      </Group>
      <div className={classes['tileNumber']}>
        <Amount won={won} />
      </div>
    </div>
  );
}
