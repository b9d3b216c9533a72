import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Signal } from '../../../api/signal.ts';
import type { Matrix } from './matrixData.ts';
import {
  type Area,
  areaAt,
  type Cell,
  cellAt,
  type Grip,
  scalesAt,
  showing,
  type View,
  within,
  zoomOf,
} from './matrixView.ts';
import { MatrixPainter, type Palette } from './paintMatrix.ts';

/** What measures of the drawing are called: `performance.getEntriesByName(DRAWN)`. */
export const DRAWN = 'daseot:matrix';
const MOST_MEASURES = 400;

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The matrix on a canvas: what is seen of it, and how that is moved. */
export interface MatrixCanvas {
  /** About a point of the canvas; about its middle where none is named. */
  zoomBy(steps: number, left?: number, top?: number): void;
  /** What is below a point of the canvas, to be held there. */
  grip(left: number, top: number): Grip | undefined;
  /** Brings what is held below a point of the canvas, with cells so many times as large as then. */
  pinch(grip: Grip, factor: number, left: number, top: number): void;
  showAll(): void;
  panBy(left: number, top: number): boolean;
  /** The cell below a point of the canvas. */
  cellAt(left: number, top: number): Cell | undefined;
  /** Points at a cell; `moves` brings it into sight. */
  point(cell: Cell | undefined, moves?: boolean): void;
}

function paletteOf(canvas: HTMLCanvasElement): Palette {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => Number.parseInt(style.getPropertyValue(name).trim().slice(1), 16);
  return {
    ground: colour('--daseot-card'),
    band: colour('--daseot-ground'),
    single: colour('--daseot-subsidy'),
    shared: colour('--matrix-shared'),
    core: colour('--daseot-together'),
    line: style.getPropertyValue('--matrix-line').trim(),
    text: style.color,
    mark: style.getPropertyValue('--matrix-mark').trim(),
    font: style.fontFamily,
  };
}

/** Everything that is drawn is held outside React: a step of a hand redraws the canvas and nothing else. */
class CanvasState {
  zoom = 0;
  view: View = { x: 0, y: 0, scaleX: 1, scaleY: 1 };
  frame: Frame = { width: 0, height: 0 };
  palette: Palette | undefined;
  #isAsked = false;
  readonly #painter = new MatrixPainter();
  readonly canvas: HTMLCanvasElement;
  readonly matrix: Matrix;
  readonly names: readonly string[];
  readonly cell: Signal<Cell | undefined>;

  constructor(
    canvas: HTMLCanvasElement,
    matrix: Matrix,
    names: readonly string[],
    cell: Signal<Cell | undefined>,
  ) {
    this.canvas = canvas;
    this.matrix = matrix;
    this.names = names;
    this.cell = cell;
  }

  get area(): Area {
    return areaAt(this.matrix, this.zoom, this.frame.width, this.frame.height);
  }

  resize(frame: Frame): void {
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(frame.width * ratio);
    this.canvas.height = Math.round(frame.height * ratio);
    this.frame = frame;
    this.palette = paletteOf(this.canvas);
    this.look({});
    this.#draw();
  }

  /** Looks at another part, kept within the matrix. */
  look(change: Partial<View>): void {
    const { area, matrix, zoom } = this;
    const scales = scalesAt(matrix, zoom, area.width, area.height);
    // Where all is seen there is nothing to move: then one finger moves the page.
    this.canvas.style.touchAction = zoom > 0 ? 'none' : '';
    this.view = within(matrix, area, { ...this.view, ...change, ...scales });
    this.ask();
  }

  /** Draws with the next frame, once however often it is asked. */
  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { palette, matrix, view, area, names, frame } = this;
    const context = this.canvas.getContext('2d');
    if (context === null || palette === undefined || frame.width === 0) return;
    const start = performance.now();
    const ratio = this.canvas.width / frame.width;
    const cell = this.cell.get();
    this.#painter.paint(context, { matrix, view, area, palette, cell, columnNames: names, ratio });
    if (performance.getEntriesByName(DRAWN).length > MOST_MEASURES) performance.clearMeasures(DRAWN);
    performance.measure(DRAWN, { start });
  }
}

const ZOOM_STEP = 0.12;

function gripAt({ area, view, zoom }: CanvasState, left: number, top: number): Grip {
  const column = view.x + (left - area.left) / view.scaleX;
  const row = view.y + (top - area.top) / view.scaleY;
  return { column, row, zoom };
}

/** Brings what is held below a point of the canvas at another zoom, whatever room the labels take then. */
function zoomTo(now: CanvasState, zoom: number, { column, row }: Grip, left: number, top: number): void {
  now.zoom = Math.min(1, Math.max(0, zoom));
  const { matrix, area } = now;
  const { scaleX, scaleY } = scalesAt(matrix, now.zoom, area.width, area.height);
  now.look({ x: column - (left - area.left) / scaleX, y: row - (top - area.top) / scaleY });
}

function controlsOf(state: () => CanvasState | undefined): MatrixCanvas {
  return {
    zoomBy(steps, left, top) {
      const now = state();
      if (now === undefined) return;
      const { area, zoom } = now;
      const x = left ?? area.left + area.width / 2;
      const y = top ?? area.top + area.height / 2;
      zoomTo(now, zoom + steps * ZOOM_STEP, gripAt(now, x, y), x, y);
    },
    grip(left, top) {
      const now = state();
      return now && gripAt(now, left, top);
    },
    pinch(grip, factor, left, top) {
      const now = state();
      if (now === undefined) return;
      const { width, height } = now.frame;
      zoomTo(now, grip.zoom + zoomOf(now.matrix, factor, width, height), grip, left, top);
    },
    showAll() {
      const now = state();
      if (now === undefined) return;
      now.zoom = 0;
      now.look({ x: 0, y: 0 });
    },
    panBy(left, top) {
      const now = state();
      if (now === undefined) return false;
      const { x, y, scaleX, scaleY } = now.view;
      now.look({ x: x + left / scaleX, y: y + top / scaleY });
      return now.view.x !== x || now.view.y !== y;
    },
    cellAt(left, top) {
      const now = state();
      return now && cellAt(now.matrix, now.area, now.view, left, top);
    },
    point(cell, moves = false) {
      const now = state();
      if (now === undefined) return;
      now.cell.set(cell);
      if (moves && cell) now.view = showing(now.matrix, now.area, now.view, cell);
      now.ask();
    },
  };
}

/** Draws the matrix into a canvas as wide as its frame, and again when the colours change. */
export function useMatrixCanvas(
  canvas: RefObject<HTMLCanvasElement | null>,
  matrix: Matrix,
  names: readonly string[],
  cell: Signal<Cell | undefined>,
): MatrixCanvas {
  const state = useRef<CanvasState>(undefined);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours are read from the page again.
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const before = state.current;
    const now = new CanvasState(element, matrix, names, cell);
    if (before?.matrix === matrix) {
      now.zoom = before.zoom;
      now.view = before.view;
    }
    state.current = now;
    const observer = new ResizeObserver(() =>
      now.resize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas, matrix, names, cell, scheme]);
  return useMemo(() => controlsOf(() => state.current), []);
}
