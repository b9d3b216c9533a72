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

/** Figures that say how something stands. */
export function Tiles({ label, tiles }: { readonly label: string; readonly tiles: readonly TileEntry[] }) {
  return (
    <dl className={classes['tiles']} aria-label={label}>
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
