import { Badge, Group, Slider, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { Amount, TaxNote } from '../../components/Amount.tsx';
import { Card } from '../../components/Card.tsx';
import { Reason } from '../../components/Reason.tsx';
import type { Estimate } from './EstimateResult.tsx';
import classes from './Start.module.css';

interface EstimateTilesProps {
  readonly estimate: Estimate;
  readonly members: number;
  readonly onMembers: (members: number) => void;
}

/** The three figures of the matter: alone, together, and after the subsidy. */
export function EstimateTiles({ estimate, members, onMembers }: EstimateTilesProps) {
  const { t } = useTranslation('start');
  const { percent } = useFormat();
  const { standAlone, priceCurve, subsidyRule } = estimate;
  const point = priceCurve.find(({ members: size }) => size === members);
  if (point === undefined) return null;
  const less = (won: number) => t('tiles.less', { percent: percent((1 - won / standAlone.won) * 100) });
  return (
    <Card label={t('tiles.title')}>
      <Stack gap="lg">
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h3">
            {t('tiles.title')}
          </Title>
          <TaxNote />
        </Group>
        <div className={classes['tiles']}>
          <Tile title={t('tiles.alone')} won={standAlone.won} note={standAlone.system.name} />
          <Tile
            title={t('tiles.together', { members })}
            won={point.shareWon}
            note={point.system.name}
            badge={less(point.shareWon)}
          />
          <Tile
            title={t('tiles.net')}
            won={point.netWon}
            note={t('tiles.subsidy')}
            subsidyWon={point.subsidyWon}
            badge={less(point.netWon)}
            isStrong
          />
        </div>
        <SizeSlider
          sizes={priceCurve.map(({ members: size }) => size)}
          members={members}
          onMembers={onMembers}
        />
        <Reason>{subsidyRule}</Reason>
      </Stack>
    </Card>
  );
}

interface TileProps {
  readonly title: string;
  readonly won: number;
  readonly note: string;
  readonly badge?: string;
  readonly subsidyWon?: number;
  readonly isStrong?: boolean;
}

function Tile({ title, won, note, badge, subsidyWon, isStrong = false }: TileProps) {
  return (
    <div className={classes['tile']} data-strong={isStrong || undefined}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{title}</Text>
        {badge !== undefined && <Badge variant="filled">{badge}</Badge>}
      </Group>
      <div className={classes['tileNumber']}>
        <Amount won={won} />
      </div>
      <Text size="sm" c="dimmed">
        {note} {subsidyWon !== undefined && <Amount won={subsidyWon} />}
      </Text>
    </div>
  );
}

interface SizeSliderProps {
  readonly sizes: readonly number[];
  readonly members: number;
  readonly onMembers: (members: number) => void;
}

/** How many buy together; the address follows when the hand lets go. */
function SizeSlider({ sizes, members, onMembers }: SizeSliderProps) {
  const { t } = useTranslation('start');
  const [moving, setMoving] = useState<number>();
  const least = sizes[0] ?? 5;
  const most = sizes.at(-1) ?? least;
  if (least === most) return null;
  return (
    <div>
      <Text fw={600} id="size-label" mb={6}>
        {t('tiles.members', { members: moving ?? members })}
      </Text>
      <Slider
        aria-labelledby="size-label"
        thumbProps={{ 'aria-labelledby': 'size-label' }}
        min={least}
        max={most}
        value={moving ?? members}
        onChange={setMoving}
        onChangeEnd={(size) => {
          setMoving(undefined);
          onMembers(size);
        }}
        marks={[least, Math.round((least + most) / 2), most].map((value) => ({
          value,
          label: String(value),
        }))}
        thumbSize={24}
        size="lg"
        mb="lg"
      />
    </div>
  );
}
