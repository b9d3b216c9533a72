import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { cellKey } from './demandSearch.ts';
import classes from './Provider.module.css';
import type { DemandCell } from './useDemand.ts';

interface DemandHeatMapProps {
  readonly cells: readonly DemandCell[];
  /** The cell that is looked into. */
  readonly picked: string | undefined;
  readonly onPick: (key: string) => void;
}

interface Head {
  readonly code: string;
  readonly name: string;
}

/** Shades from few companies to many; the darkest is the most that is shown. */
const SHADES = [1, 2, 3, 4, 5] as const;
const PAGE_ROWS = 10;
const FEW_COLUMNS = 10;

/** Codes in the order of their numbers: 5.2 before 5.10. */
function byCode(a: Head, b: Head): number {
  return a.code.localeCompare(b.code, 'en', { numeric: true });
}

function headsOf(heads: readonly Head[]): Head[] {
  return [...new Map(heads.map((head) => [head.code, head])).values()].sort(byCode);
}

/**
 * Process by region: the more companies, the stronger the colour, with the figure in it. A grid of cells and no drawing,
 * so that its heads stay in sight while it moves and every cell can be walked to by the arrows.
 */
export function DemandHeatMap({ cells, picked, onPick }: DemandHeatMapProps) {
  const { t } = useTranslation('provider');
  const { number } = useFormat();
  const { rows, columns, figures, most } = useMemo(() => {
    const known = new Map(cells.map((cell) => [cellKey(cell.process.code, cell.region?.code), cell]));
    return {
      rows: headsOf(cells.map(({ process }) => process)),
      columns: headsOf(cells.map(({ region }) => region ?? { code: '', name: t('demand.country') })),
      figures: known,
      most: Math.max(...cells.map(({ companies }) => companies)),
    };
  }, [cells, t]);
  const isFew = columns.length <= FEW_COLUMNS;
  const walk = useCells(rows.length, columns.length);
  return (
    <div className={classes['board']}>
      <div className={classes['map']} ref={walk.frame} data-few={isFew || undefined}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid of the WAI-ARIA practices */}
        <table role="grid" aria-label={t('demand.board')} aria-describedby="demand-keys">
          <thead>
            <tr>
              <th
                scope="col"
                className={`${classes['head']} ${classes['corner']}`}
                data-few={isFew || undefined}
              >
                {t('demand.process')}
              </th>
              {columns.map(({ code, name }) => (
                <th key={code} scope="col" className={classes['head']} data-few={isFew || undefined}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={walk.onKeyDown}>
            {rows.map((row, r) => (
              <tr key={row.code}>
                <th scope="row" className={classes['rowHead']}>
                  {row.name} <small className={classes['code']}>{row.code}</small>
                </th>
                {columns.map((column, c) => {
                  const key = cellKey(row.code, column.code);
                  const cell = figures.get(key);
                  return (
                    <td
                      key={column.code}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is walked by cells
                      role="gridcell"
                      tabIndex={walk.tabIndex(r, c)}
                      data-at={`${r} ${c}`}
                      data-shade={cell ? Math.ceil((cell.companies / most) * SHADES.length) : 0}
                      aria-selected={key === picked}
                      onFocus={() => walk.moved(r, c)}
                      onClick={() => cell && onPick(key)}
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        if (cell) onPick(key);
                      }}
                    >
                      <span aria-hidden="true">{cell ? number(cell.companies) : '·'}</span>
                      <span className={classes['heard']}>
                        {cell
                          ? t('demand.cell', { companies: cell.companies, units: cell.units })
                          : t('demand.fewer')}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes['legend']} aria-hidden="true">
        <span>{t('demand.legendFew')}</span>
        {SHADES.map((shade) => (
          <i key={shade} data-shade={shade} />
        ))}
        <span>{t('demand.legendMany', { count: most })}</span>
      </div>
      <p id="demand-keys" className={classes['keys']}>
        {t('demand.keys')}
      </p>
    </div>
  );
}

/** One cell can be focused; the arrows, Home, End and Page move to others. */
function useCells(rows: number, columns: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [[row, column], setCurrent] = useState<readonly [number, number]>([0, 0]);
  const at = [Math.min(row, rows - 1), Math.min(column, columns - 1)] as const;
  const onKeyDown = (event: KeyboardEvent) => {
    const isFar = event.ctrlKey || event.metaKey;
    const moves: Record<string, readonly [number, number]> = {
      ArrowDown: [at[0] + 1, at[1]],
      ArrowUp: [at[0] - 1, at[1]],
      ArrowLeft: [at[0], at[1] - 1],
      ArrowRight: [at[0], at[1] + 1],
      PageDown: [at[0] + PAGE_ROWS, at[1]],
      PageUp: [at[0] - PAGE_ROWS, at[1]],
      Home: [isFar ? 0 : at[0], 0],
      End: [isFar ? rows - 1 : at[0], columns - 1],
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const [r, c] = [
      Math.max(0, Math.min(rows - 1, to[0])),
      Math.max(0, Math.min(columns - 1, to[1])),
    ] as const;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-at="${r} ${c}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return {
    frame,
    onKeyDown,
    tabIndex: (r: number, c: number) => (r === at[0] && c === at[1] ? 0 : -1),
    moved: (r: number, c: number) => setCurrent([r, c]),
  };
}
