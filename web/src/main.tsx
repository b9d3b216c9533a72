import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { pageOutdated } from './api/client.ts';
import { App } from './app/App.tsx';
import { firstLanguage, startTexts, tellLanguage } from './app/i18n.ts';
import { openRouter } from './app/router.ts';
import { styleNonce } from './app/settings.ts';

// Libraries that make style elements by themselves ask here for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

// A part of the page is gone from the server: it was replaced by a newer one.
window.addEventListener('vite:preloadError', () => pageOutdated.set(true));

const router = openRouter();
// The start page is whole before it takes the place of what the server has drawn; other pages load as they are drawn.
const isStart = location.pathname === '/';
await Promise.all([startTexts(firstLanguage(), isStart ? ['start'] : []), isStart && router.load()]);
tellLanguage();

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
const root = createRoot(place);
// In slices, so that a phone can scroll and tap meanwhile.
startTransition(() => root.render(<App router={router} />));
