import './styles.ts';
import { firstSign, keepPress } from './app/firstSign.ts';

/*
 * What the server has drawn is read and moves without a script. It comes to life with the first sign that somebody is
 * there: a phone that only shows it has no work. A page that is not drawn, or not for this visitor, starts at once, but
 * after its first paint: a phone that is busy with scripts paints nothing. A tab in the background paints nothing either,
 * so it does not wait for long.
 */

const LONGEST_WAIT_MS = 300;

const { dataset } = document.documentElement;
const isDrawn = document.getElementById('drawn-styles') !== null;
const isForVisitor = !('otherLanguage' in dataset) && !('known' in dataset);

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
}

const pressAgain = keepPress();
await (isDrawn && isForVisitor ? firstSign() : painted());
const { alive } = await import('./main.tsx');
await alive;
pressAgain();
