import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { App } from './app/App.tsx';
import { type Language, startTexts } from './app/i18n.ts';
import { routerAt } from './app/router.ts';

/**
 * The start page as somebody sees it who comes for the first time, as HTML: the server sends it along, so that it is there
 * before the first script. Run by the build, once a language in a process of its own.
 */
export async function prerender(language: Language): Promise<string> {
  await startTexts(language, ['start']);
  const router = routerAt(createMemoryHistory({ initialEntries: ['/'] }));
  await router.load();
  return renderToString(<App router={router} />);
}
