import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Signal } from '../../../api/signal.ts';
import type { Cell, Grip } from './matrixView.ts';
import type { MatrixCanvas } from './useMatrixCanvas.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the screen as one of the canvas, within its border. */
function onCanvas(canvas: Element, { x, y }: Point): Point {
  const { left, top } = canvas.getBoundingClientRect();
  return { x: x - left - canvas.clientLeft, y: y - top - canvas.clientTop };
}

const pointOf = ({ clientX, clientY }: MouseEvent | PointerEvent): Point => ({ x: clientX, y: clientY });
const apart = (one: Point, other: Point) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
const between = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});

/** The wheel moves the matrix as long as there is more of it that way, then the page; with Ctrl it zooms. */
export function useWheel(canvas: RefObject<HTMLCanvasElement | null>, controls: MatrixCanvas): void {
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const turn = (event: WheelEvent) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const { x, y } = onCanvas(element, pointOf(event));
        controls.zoomBy((-event.deltaY * unit) / 100, x, y);
        return;
      }
      const across = event.shiftKey && event.deltaX === 0;
      const left = across ? event.deltaY * unit : event.deltaX * unit;
      const top = across ? 0 : event.deltaY * unit;
      if (controls.panBy(left, top)) event.preventDefault();
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [canvas, controls]);
}

/** Two fingers on the matrix zoom it and neither move nor zoom the page. */
export function useTwoFingers(canvas: RefObject<HTMLCanvasElement | null>): void {
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const hold = (event: TouchEvent) => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    };
    element.addEventListener('touchstart', hold, { passive: false });
    return () => element.removeEventListener('touchstart', hold);
  }, [canvas]);
}

/** What two fingers hold, and how far apart they were then. */
interface Pinch {
  readonly grip: Grip;
  readonly apart: number;
}

const SLOP_PIXELS = 4;

/**
 * A hand that drags moves the matrix; one that only points says what is below it. What was between two fingers when they
 * came down stays between them: they move it and zoom it.
 */
export function useHand(controls: MatrixCanvas, cell: Signal<Cell | undefined>) {
  const held = useRef(new Map<number, Point>());
  const pinch = useRef<Pinch>(undefined);
  const isMoved = useRef(false);
  const point = (event: PointerEvent) => {
    const { x, y } = onCanvas(event.currentTarget, pointOf(event));
    const next = controls.cellAt(x, y);
    const now = cell.get();
    if (next?.row !== now?.row || next?.column !== now?.column) controls.point(next);
  };
  /** Other fingers are down now. */
  const changed = (canvas: Element) => {
    const [one, other] = [...held.current.values()];
    const middle = one && other && onCanvas(canvas, between(one, other));
    const grip = middle && controls.grip(middle.x, middle.y);
    pinch.current = one && other && grip && { grip, apart: apart(one, other) };
  };
  const move = (event: PointerEvent, from: Point) => {
    const to = pointOf(event);
    if (!isMoved.current && apart(from, to) < SLOP_PIXELS) return;
    isMoved.current = true;
    held.current.set(event.pointerId, to);
    const [one, other] = [...held.current.values()];
    if (one === undefined || other === undefined || pinch.current === undefined) {
      controls.panBy(from.x - to.x, from.y - to.y);
      return;
    }
    const { x, y } = onCanvas(event.currentTarget, between(one, other));
    controls.pinch(pinch.current.grip, apart(one, other) / pinch.current.apart, x, y);
  };
  const release = ({ pointerId, currentTarget }: PointerEvent) => {
    held.current.delete(pointerId);
    changed(currentTarget);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      // The second of two fingers does not point.
      isMoved.current = held.current.size > 0;
      held.current.set(event.pointerId, pointOf(event));
      changed(event.currentTarget);
    },
    onPointerMove: (event: PointerEvent) => {
      const from = held.current.get(event.pointerId);
      if (from === undefined) point(event);
      else move(event, from);
    },
    onPointerUp: (event: PointerEvent) => {
      if (held.current.has(event.pointerId) && !isMoved.current) point(event);
      release(event);
    },
    onPointerCancel: release,
  };
}
