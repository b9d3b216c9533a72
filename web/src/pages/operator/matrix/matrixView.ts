import type { Matrix } from './matrixData.ts';

/** What of the matrix is seen: the first column and row, and pixels of the screen for each. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Where on the canvas the cells are; labels stand above and on the left of them. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One cell. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A place of the matrix that is held, between columns and rows too, at the zoom of then. */
export interface Grip {
  readonly column: number;
  readonly row: number;
  readonly zoom: number;
}

const LARGEST_CELL = 26;
/** Names of companies are legible from rows of so many pixels on, names of processes from such columns. */
export const LABEL_ROW = 13;
export const LABEL_COLUMN = 14;

/** How large the cells are at a zoom of 0 (all of it is seen) to 1. */
export function scalesAt(matrix: Matrix, zoom: number, width: number, height: number) {
  const fitX = width / Math.max(1, matrix.columns.length);
  const fitY = height / Math.max(1, matrix.companies.length);
  const scale = (fit: number) => (fit >= LARGEST_CELL ? LARGEST_CELL : fit * (LARGEST_CELL / fit) ** zoom);
  return { scaleX: scale(fitX), scaleY: scale(fitY) };
}

/** How much more zoom makes the cells `factor` times as large, on average of both directions. */
export function zoomOf(matrix: Matrix, factor: number, width: number, height: number): number {
  const { scaleX, scaleY } = scalesAt(matrix, 0, width, height);
  const range = Math.log((LARGEST_CELL / scaleX) * (LARGEST_CELL / scaleY)) / 2;
  return range > 0 ? Math.log(factor) / range : 0;
}

/** Room for labels at this zoom. */
export function areaAt(matrix: Matrix, zoom: number, width: number, height: number): Area {
  const named = { left: Math.min(170, width * 0.34), top: 118 };
  const wide = scalesAt(matrix, zoom, width - named.left, height - named.top);
  const left = wide.scaleY >= LABEL_ROW ? named.left : 38;
  const top = wide.scaleX >= LABEL_COLUMN ? named.top : 0;
  return { left, top, width: width - left, height: height - top };
}

/** A view that never leaves the matrix. */
export function within(matrix: Matrix, area: Area, view: View): View {
  const mostX = Math.max(0, matrix.columns.length - area.width / view.scaleX);
  const mostY = Math.max(0, matrix.companies.length - area.height / view.scaleY);
  return {
    ...view,
    x: Math.min(mostX, Math.max(0, view.x)),
    y: Math.min(mostY, Math.max(0, view.y)),
  };
}

/** The cell below a point of the canvas. */
export function cellAt(matrix: Matrix, area: Area, view: View, left: number, top: number): Cell | undefined {
  const column = Math.floor((left - area.left) / view.scaleX + view.x);
  const row = Math.floor((top - area.top) / view.scaleY + view.y);
  const isInside =
    left >= area.left && top >= area.top && column < matrix.columns.length && row < matrix.companies.length;
  return isInside ? { row, column } : undefined;
}

/** Moves as little as is needed to have a cell in sight. */
export function showing(matrix: Matrix, area: Area, view: View, { row, column }: Cell): View {
  const columns = area.width / view.scaleX;
  const rows = area.height / view.scaleY;
  const x = Math.min(column, Math.max(view.x, column + 1 - columns));
  const y = Math.min(row, Math.max(view.y, row + 1 - rows));
  return within(matrix, area, { ...view, x, y });
}
