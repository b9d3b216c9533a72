import { CORE, type Matrix, SHARED, SINGLE } from './matrixData.ts';
import { type Area, type Cell, LABEL_ROW, type View } from './matrixView.ts';

/** Colours as 0xRRGGBB and as CSS. */
export interface Palette {
  readonly ground: number;
  /** Every second cluster. */
  readonly band: number;
  readonly single: number;
  readonly shared: number;
  readonly core: number;
  readonly line: string;
  readonly text: string;
  readonly mark: string;
  readonly font: string;
}

/** What is painted. */
export interface Scene {
  readonly matrix: Matrix;
  readonly view: View;
  readonly area: Area;
  readonly palette: Palette;
  readonly cell: Cell | undefined;
  readonly columnNames: readonly string[];
  /** Pixels of the device for one of the page. */
  readonly ratio: number;
}

/** What a cell may be, EMPTY included. */
const KINDS = 4;
/** Small cells have no room for a grid between them. */
const GRID_FROM = 8;

/**
 * Paints what is in sight, from typed arrays: first an image with one pixel for each cell, or for each row of pixels of the
 * screen where rows are smaller, and that stretched in one piece. 11,000 × 150 cells take a few milliseconds.
 */
export class MatrixPainter {
  readonly #scratch = document.createElement('canvas');

  paint(context: CanvasRenderingContext2D, scene: Scene): void {
    const { canvas } = context;
    const { ratio, area } = scene;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.save();
    context.beginPath();
    context.rect(area.left, area.top, area.width, area.height);
    context.clip();
    this.#paintCells(context, scene);
    paintGrid(context, scene);
    paintMark(context, scene);
    context.restore();
    paintRowLabels(context, scene);
    paintColumnLabels(context, scene);
  }

  #paintCells(context: CanvasRenderingContext2D, scene: Scene): void {
    const { matrix, view, area, ratio } = scene;
    const seen = seenOf(scene);
    const isFine = view.scaleY * ratio < 1;
    const columns = seen.lastColumn - seen.firstColumn;
    const rows = isFine
      ? Math.ceil(Math.min(area.height, (matrix.companies.length - view.y) * view.scaleY) * ratio)
      : seen.lastRow - seen.firstRow;
    if (columns <= 0 || rows <= 0) return;
    const image = context.createImageData(columns, rows);
    const pixels = new Uint32Array(image.data.buffer);
    if (isFine) fillFine(pixels, scene, seen, rows);
    else fillCoarse(pixels, scene, seen);
    const scratch = this.#scratch;
    if (scratch.width < columns) scratch.width = columns;
    if (scratch.height < rows) scratch.height = rows;
    scratch.getContext('2d')?.putImageData(image, 0, 0);
    context.imageSmoothingEnabled = false;
    const left = area.left + (seen.firstColumn - view.x) * view.scaleX;
    const top = area.top + (isFine ? 0 : (seen.firstRow - view.y) * view.scaleY);
    const height = isFine ? rows / ratio : rows * view.scaleY;
    context.drawImage(scratch, 0, 0, columns, rows, left, top, columns * view.scaleX, height);
  }
}

interface Seen {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Columns and rows in sight; the last ones are the first that are not. */
function seenOf({ matrix, view, area }: Scene): Seen {
  return {
    firstColumn: Math.floor(view.x),
    lastColumn: Math.min(matrix.columns.length, Math.ceil(view.x + area.width / view.scaleX)),
    firstRow: Math.floor(view.y),
    lastRow: Math.min(matrix.companies.length, Math.ceil(view.y + area.height / view.scaleY)),
  };
}

/** As the bytes of an image lie in memory: alpha, blue, green, red. */
function pixelOf(colour: number): number {
  return (0xff000000 | ((colour & 0xff) << 16) | (colour & 0xff00) | (colour >>> 16)) >>> 0;
}

function fillCoarse(pixels: Uint32Array, { matrix, palette }: Scene, seen: Seen): void {
  const { cells, clusterOf, columns } = matrix;
  const { ground, band, single, shared, core } = palette;
  const tables = [ground, band].map((empty) => Uint32Array.from([empty, single, shared, core], pixelOf));
  let at = 0;
  for (let row = seen.firstRow; row < seen.lastRow; row++) {
    const table = tables[(clusterOf[row] as number) & 1] as Uint32Array;
    const start = row * columns.length;
    for (let column = seen.firstColumn; column < seen.lastColumn; column++) {
      pixels[at++] = table[cells[start + column] as number] as number;
    }
  }
}

/** Several rows in one of the screen: their colours are mixed. */
function fillFine(pixels: Uint32Array, scene: Scene, seen: Seen, rows: number): void {
  const { matrix, view, palette, ratio } = scene;
  const { cells, clusterOf, columns, companies } = matrix;
  const width = seen.lastColumn - seen.firstColumn;
  // One after the other, by kind: no object is made for each pixel.
  const counts = new Uint16Array(width * KINDS);
  const step = 1 / (view.scaleY * ratio);
  for (let line = 0; line < rows; line++) {
    const from = Math.min(companies.length - 1, Math.floor(view.y + line * step));
    const to = Math.min(companies.length, Math.max(from + 1, Math.floor(view.y + (line + 1) * step)));
    counts.fill(0);
    for (let row = from; row < to; row++) {
      const start = row * columns.length + seen.firstColumn;
      for (let column = 0; column < width; column++) {
        const place = column * KINDS + (cells[start + column] as number);
        counts[place] = (counts[place] as number) + 1;
      }
    }
    const empty = ((clusterOf[from] as number) & 1) === 0 ? palette.ground : palette.band;
    for (let column = 0; column < width; column++) {
      pixels[line * width + column] = mixed(palette, empty, counts, column * KINDS, to - from);
    }
  }
}

function mixed(palette: Palette, empty: number, counts: Uint16Array, at: number, rows: number): number {
  const none = counts[at] as number;
  if (none === rows) return pixelOf(empty);
  const single = counts[at + SINGLE] as number;
  const shared = counts[at + SHARED] as number;
  const core = counts[at + CORE] as number;
  let pixel = 0xff000000;
  for (let shift = 0; shift <= 16; shift += 8) {
    const sum =
      ((empty >>> shift) & 255) * none +
      ((palette.single >>> shift) & 255) * single +
      ((palette.shared >>> shift) & 255) * shared +
      ((palette.core >>> shift) & 255) * core;
    pixel |= Math.round(sum / rows) << (16 - shift);
  }
  return pixel >>> 0;
}

function paintGrid(context: CanvasRenderingContext2D, scene: Scene): void {
  const { matrix, view, area, palette } = scene;
  const seen = seenOf(scene);
  const right = Math.min(area.left + area.width, area.left + (matrix.columns.length - view.x) * view.scaleX);
  const bottom = Math.min(
    area.top + area.height,
    area.top + (matrix.companies.length - view.y) * view.scaleY,
  );
  context.fillStyle = `#${palette.ground.toString(16).padStart(6, '0')}`;
  if (view.scaleX >= GRID_FROM) {
    for (let column = seen.firstColumn; column <= seen.lastColumn; column++) {
      context.fillRect(area.left + (column - view.x) * view.scaleX - 0.5, area.top, 1, bottom - area.top);
    }
  }
  if (view.scaleY >= GRID_FROM) {
    for (let row = seen.firstRow; row <= seen.lastRow; row++) {
      context.fillRect(area.left, area.top + (row - view.y) * view.scaleY - 0.5, right - area.left, 1);
    }
  }
  context.fillStyle = palette.line;
  forClusters(scene, seen, (top, height) => {
    if (height >= GRID_FROM) context.fillRect(area.left, top + height - 0.5, right - area.left, 1);
  });
}

/** Each cluster in sight, with its place on the canvas. */
function forClusters(
  { matrix, view, area }: Scene,
  seen: Seen,
  draw: (top: number, height: number, cluster: number) => void,
): void {
  const { starts, clusterOf } = matrix;
  const last = clusterOf[seen.lastRow - 1] ?? -1;
  for (let cluster = clusterOf[seen.firstRow] ?? 0; cluster <= last; cluster++) {
    const start = starts[cluster] as number;
    const rows = (starts[cluster + 1] as number) - start;
    draw(area.top + (start - view.y) * view.scaleY, rows * view.scaleY, cluster);
  }
}

/** The row, the column and the cluster that are pointed at. */
function paintMark(context: CanvasRenderingContext2D, { matrix, view, area, palette, cell }: Scene): void {
  if (cell === undefined) return;
  const { starts, clusterOf, columns } = matrix;
  const cluster = clusterOf[cell.row] as number;
  const start = starts[cluster] as number;
  const rows = (starts[cluster + 1] as number) - start;
  const left = area.left - view.x * view.scaleX;
  const top = area.top - view.y * view.scaleY;
  context.strokeStyle = palette.mark;
  context.lineWidth = 2;
  const width = columns.length * view.scaleX;
  context.strokeRect(left + 1, top + start * view.scaleY, width - 2, Math.max(2, rows * view.scaleY));
  context.lineWidth = 1;
  context.strokeRect(left + cell.column * view.scaleX, area.top, view.scaleX, area.height);
  context.lineWidth = 2;
  const size = { width: Math.max(4, view.scaleX), height: Math.max(4, view.scaleY) };
  context.strokeRect(left + cell.column * view.scaleX, top + cell.row * view.scaleY, size.width, size.height);
}

function paintRowLabels(context: CanvasRenderingContext2D, scene: Scene): void {
  const { matrix, view, area, palette } = scene;
  const seen = seenOf(scene);
  context.save();
  context.beginPath();
  context.rect(0, area.top, area.left, area.height);
  context.clip();
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.font = `12px ${palette.font}`;
  if (view.scaleY >= LABEL_ROW) {
    for (let row = seen.firstRow; row < seen.lastRow; row++) {
      const label = fitting(context, matrix.companies[row]?.label ?? '', area.left - 12);
      context.fillText(label, area.left - 8, area.top + (row + 0.5 - view.y) * view.scaleY);
    }
  } else {
    forClusters(scene, seen, (top, height, cluster) => {
      const middle = Math.max(area.top + 8, Math.min(area.top + area.height - 8, top + height / 2));
      if (height >= 14)
        context.fillText(String(matrix.clusters[cluster]?.position ?? ''), area.left - 6, middle);
    });
  }
  context.restore();
}

function paintColumnLabels(context: CanvasRenderingContext2D, scene: Scene): void {
  const { view, area, palette, columnNames } = scene;
  if (area.top === 0) return;
  const seen = seenOf(scene);
  context.save();
  context.beginPath();
  context.rect(area.left, 0, area.width, area.top);
  context.clip();
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.font = `12px ${palette.font}`;
  for (let column = seen.firstColumn; column < seen.lastColumn; column++) {
    context.save();
    context.translate(area.left + (column + 0.5 - view.x) * view.scaleX, area.top - 6);
    context.rotate(-Math.PI / 2);
    context.fillText(fitting(context, columnNames[column] ?? '', area.top - 12), 0, 0);
    context.restore();
  }
  context.restore();
}

/** A text that is cut where there is no room for all of it. */
function fitting(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let shown = text;
  while (shown.length > 1 && context.measureText(`${shown}…`).width > room) shown = shown.slice(0, -1);
  return `${shown}…`;
}
