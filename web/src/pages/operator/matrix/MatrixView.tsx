import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { createSignal, type Signal, useSignal } from '../../../api/signal.ts';
import { useFormat } from '../../../app/format.ts';
import classes from './Matrix.module.css';
import type { Matrix } from './matrixData.ts';
import type { Cell } from './matrixView.ts';
import { type MatrixCanvas, useMatrixCanvas } from './useMatrixCanvas.ts';
import { useHand, useTwoFingers, useWheel } from './useMatrixGestures.ts';

interface MatrixViewProps {
  readonly matrix: Matrix;
  /** Name of a process by its code. */
  readonly nameOf: (code: string) => string;
}

/** Companies by processes, with the clusters as blocks. Moved by wheel, hand and keyboard. */
export function MatrixView({ matrix, nameOf }: MatrixViewProps) {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const canvas = useRef<HTMLCanvasElement>(null);
  const help = useId();
  const cell = useMemo(() => createSignal<Cell | undefined>(undefined), []);
  const names = useMemo(() => matrix.columns.map(nameOf), [matrix, nameOf]);
  const controls = useMatrixCanvas(canvas, matrix, names, cell);
  const navigate = useNavigate();
  const open = ({ row }: Cell) => {
    const cluster = matrix.clusters[matrix.clusterOf[row] as number];
    if (cluster) void navigate({ to: '/operator/clusters/$clusterId', params: { clusterId: cluster.id } });
  };
  useWheel(canvas, controls);
  useTwoFingers(canvas);
  const label = t('matrix.label', {
    companies: number(matrix.companies.length),
    processes: number(matrix.columns.length),
    clusters: number(matrix.clusters.length),
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Legend />
        <Zoom controls={controls} />
      </Group>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: keys are for the cells, as in a grid. */}
      <canvas
        ref={canvas}
        className={classes['canvas']}
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={help}
        onKeyDown={(event) => walk(event, matrix, cell.get(), controls, open)}
        {...useHand(controls, cell)}
      />
      <Readout matrix={matrix} cell={cell} nameOf={nameOf} />
      <Text size="sm" c="dimmed" id={help} data-no-print>
        {t('matrix.help')}
      </Text>
    </Stack>
  );
}

function Legend() {
  const { t } = useTranslation('operator');
  return (
    <Group gap="md" role="list" aria-label={t('matrix.legend')}>
      {(['core', 'shared', 'single'] as const).map((kind) => (
        <Group key={kind} gap={6} role="listitem">
          <span className={classes['swatch']} data-kind={kind} aria-hidden="true" />
          <Text size="sm">{t(`matrix.${kind}`)}</Text>
        </Group>
      ))}
    </Group>
  );
}

function Zoom({ controls }: { readonly controls: MatrixCanvas }) {
  const { t } = useTranslation('operator');
  return (
    <Group gap={6} data-no-print>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t('matrix.out')}
        onClick={() => controls.zoomBy(-2)}
      >
        −
      </ActionIcon>
      <ActionIcon variant="default" size={44} aria-label={t('matrix.in')} onClick={() => controls.zoomBy(2)}>
        +
      </ActionIcon>
      <Button variant="default" onClick={() => controls.showAll()}>
        {t('matrix.all')}
      </Button>
    </Group>
  );
}

interface ReadoutProps {
  readonly matrix: Matrix;
  readonly cell: Signal<Cell | undefined>;
  readonly nameOf: (code: string) => string;
}

const KINDS = ['none', 'single', 'shared', 'core'] as const;

/** What is pointed at: which company, which process, which cluster. */
function Readout({ matrix, cell: signal, nameOf }: ReadoutProps) {
  const { t } = useTranslation('operator');
  const cell = useSignal(signal);
  const company = cell && matrix.companies[cell.row];
  const code = cell && matrix.columns[cell.column];
  const cluster = cell && matrix.clusters[matrix.clusterOf[cell.row] as number];
  if (!cell || !company || !code || !cluster) {
    return <div className={classes['readout']}>{t('matrix.point')}</div>;
  }
  const kind = KINDS[matrix.cells[cell.row * matrix.columns.length + cell.column] as number] ?? 'none';
  return (
    <div className={classes['readout']} aria-live="polite">
      <strong>{company.label}</strong>
      <span>
        {nameOf(code)} ({code}): {t(`matrix.cell.${kind}`)}
      </span>
      <Link to="/operator/clusters/$clusterId" params={{ clusterId: cluster.id }} className={classes['link']}>
        {t('matrix.cluster', { position: cluster.position, count: cluster.companies.length })}
        {cluster.system !== undefined && ` · ${cluster.system}`}
      </Link>
    </div>
  );
}

/** Arrows walk the cells, Page the clusters; plus and minus zoom, Enter opens the cluster. */
function walk(
  event: KeyboardEvent,
  matrix: Matrix,
  now: Cell | undefined,
  controls: MatrixCanvas,
  open: (cell: Cell) => void,
): void {
  const { starts, clusterOf, companies, columns } = matrix;
  const { row, column } = now ?? { row: 0, column: 0 };
  const clusterStart = (step: number) => {
    const cluster = Math.max(0, Math.min(starts.length - 2, (clusterOf[row] as number) + step));
    return starts[cluster] as number;
  };
  const moves: Record<string, () => Cell> = {
    ArrowDown: () => ({ row: now ? row + 1 : 0, column }),
    ArrowUp: () => ({ row: row - 1, column }),
    ArrowRight: () => ({ row, column: now ? column + 1 : 0 }),
    ArrowLeft: () => ({ row, column: column - 1 }),
    PageDown: () => ({ row: clusterStart(1), column }),
    PageUp: () => ({ row: clusterStart(-1), column }),
    Home: () => ({ row: 0, column: 0 }),
    End: () => ({ row: companies.length - 1, column: columns.length - 1 }),
  };
  const acts: Record<string, () => void> = {
    '+': () => controls.zoomBy(1),
    '=': () => controls.zoomBy(1),
    '-': () => controls.zoomBy(-1),
    '0': () => controls.showAll(),
    Enter: () => now && open(now),
  };
  const to = moves[event.key]?.();
  if (to === undefined && acts[event.key] === undefined) return;
  event.preventDefault();
  acts[event.key]?.();
  if (to === undefined) return;
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  controls.point({ row: clamp(to.row, companies.length), column: clamp(to.column, columns.length) }, true);
}
