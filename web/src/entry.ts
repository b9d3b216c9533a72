import './styles.ts';

/*
 * The page starts once what the server has drawn is on the screen: a phone that is busy with scripts paints nothing. A
 * tab in the background paints nothing either, so it does not wait for long.
 */

const LONGEST_WAIT_MS = 300;

const painted = new Promise<void>((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, LONGEST_WAIT_MS);
});
await painted;
await import('./main.tsx');
