import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect } from 'react';
import { client } from '../api/client.ts';
import type { PageRouter } from './router.ts';
import { styleNonce } from './settings.ts';
import { cssVariables, theme } from './theme.ts';

interface AppProps {
  readonly router: PageRouter;
  /** Called once it is drawn and hears what is pressed. */
  readonly onAlive?: () => void;
}

/** The whole page, with what every part of it finds around it. */
export function App({ router, onAlive }: AppProps) {
  useEffect(() => onAlive?.(), [onAlive]);
  return (
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
    </StrictMode>
  );
}
