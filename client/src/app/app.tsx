import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { IntlProvider } from 'react-intl';
import { Announcer } from '../lib/announcer.js';
import { styleNonce } from '../lib/style-nonce.js';
import { queries } from './queries.js';
import { router } from './router.js';
import { theme, tokensForMantine } from './theme.js';
import { useCatalogue } from './use-catalogue.js';
import { useColorScheme } from './use-color-scheme.js';

/** Everything, in the language and the light that was chosen. */
export function App() {
  const catalogue = useCatalogue();
  const scheme = useColorScheme();
  useEffect(() => {
    if (catalogue) document.documentElement.lang = catalogue.language;
  }, [catalogue]);
  if (!catalogue) return null;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensForMantine}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <IntlProvider locale={catalogue.language} messages={catalogue.messages}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Announcer />
      </IntlProvider>
    </MantineProvider>
  );
}
