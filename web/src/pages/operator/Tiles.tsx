import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { HelpTip } from '../../components/HelpTip.tsx';
import classes from './Operator.module.css';

export interface TileEntry {
  readonly title: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** What the word means. */
  readonly help?: string;
}

interface TilesProps {
  readonly label: string;
  readonly tiles: readonly TileEntry[];
  /** Words and not figures: they have more room, and are written smaller. */
  readonly isWordy?: boolean;
}

/** Figures that say how something stands. */
export function Tiles({ label, tiles, isWordy = false }: TilesProps) {
  return (
    <dl className={classes['tiles']} data-wordy={isWordy || undefined} aria-label={label}>
      {tiles.map(({ title, value, note, help }) => (
        <div key={title} className={classes['tile']}>
          <dt className={classes['tileTitle']}>
            {title}
            {help !== undefined && <HelpTip about={title}>{help}</HelpTip>}
          </dt>
          <dd className={classes['tileValue']}>{value}</dd>
          {note !== undefined && (
            <Text component="dd" size="sm" c="dimmed" m={0}>
              {note}
            </Text>
          )}
        </div>
      ))}
    </dl>
  );
}
