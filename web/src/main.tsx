import '@mantine/core/styles.css';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import './app/base.css';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client, pageOutdated } from './api/client.ts';
import { startTexts } from './app/i18n.ts';
import { router } from './app/router.ts';
import { styleNonce } from './app/settings.ts';
import { cssVariables, theme } from './app/theme.ts';

// Libraries that make style elements by themselves ask here for the nonce.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });

// A part of the page is gone from the server: it was replaced by a newer one.
window.addEventListener('vite:preloadError', () => pageOutdated.set(true));

await startTexts();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
