import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { pageOutdated } from './api/client.ts';
import { App } from './app/App.tsx';
import { restoreStyles } from './app/drawn.ts';
import { firstLanguage, startTexts, tellLanguage } from './app/i18n.ts';
import { openRouter } from './app/router.ts';
import { styleNonce } from './app/settings.ts';

// Libraries that make style elements by themselves ask here for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

// A part of the page is gone from the server: it was replaced by a newer one.
window.addEventListener('vite:preloadError', () => pageOutdated.set(true));

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
const language = firstLanguage();
const isDrawn = place.hasChildNodes() && document.documentElement.lang === language;

const router = openRouter();
// What the server has drawn of the start page comes to life as it stands: what the router puts around pages is the same.
if (isDrawn) router.ssr = { manifest: undefined };
await Promise.all([startTexts(language, isDrawn ? ['start'] : []), isDrawn && router.load()]);
tellLanguage();

if (isDrawn) restoreStyles(place);
else place.replaceChildren();
/** When the page hears what is pressed. */
export const alive: Promise<void> = new Promise((resolve) => {
  const app = <App router={router} onAlive={resolve} />;
  // In slices, so that a phone can scroll and tap meanwhile.
  startTransition(() => {
    if (isDrawn) hydrateRoot(place, app);
    else createRoot(place).render(app);
  });
});
