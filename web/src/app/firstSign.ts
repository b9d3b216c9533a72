/** What somebody does who is there. */
const SIGNS = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'wheel',
  'scroll',
  'keydown',
  'focusin',
  'click',
  'beforeprint',
] as const;

/** After so long without one the page goes on: whoever is read the page aloud, or only looks, gives none. */
const LONGEST_MS = 10_000;

/** Resolves with the first sign that somebody is there, or some seconds after the page has been loaded. */
export function firstSign(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const sign of SIGNS) window.removeEventListener(sign, end, true);
      resolve();
    };
    for (const sign of SIGNS) window.addEventListener(sign, end, { capture: true, passive: true });
    const wait = (): void => void setTimeout(end, LONGEST_MS);
    if (document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true });
  });
}

/** Keeps the last press of a button that nothing heard yet; what it gives presses it again. Links work by themselves. */
export function keepPress(): () => void {
  let pressed: HTMLElement | undefined;
  const keep = ({ target }: Event): void => {
    pressed = (target instanceof Element && target.closest<HTMLElement>('button')) || undefined;
  };
  window.addEventListener('click', keep, true);
  return () => {
    window.removeEventListener('click', keep, true);
    if (pressed?.isConnected) pressed.click();
  };
}
