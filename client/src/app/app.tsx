import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { IntlProvider } from 'react-intl';
import { Announcer } from '../lib/announcer.js';
import { onSignedOut } from '../lib/http.js';
import { useLanguageStore } from '../lib/language.js';
import { en } from '../lib/messages/en.js';
import { sv } from '../lib/messages/sv.js';
import { styleNonce } from '../lib/style-nonce.js';
import { leave } from './leave.js';
import { queries } from './queries.js';
import { router } from './router.js';
import { theme, tokensForMantine } from './theme.js';
import { useColorScheme } from './use-color-scheme.js';

const catalogues = { sv, en };

onSignedOut(() => {
  leave(router);
});

/** Everything, in the language and the light that was chosen. */
export function App() {
  const language = useLanguageStore((state) => state.language);
  const scheme = useColorScheme();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensForMantine}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <IntlProvider locale={language} messages={catalogues[language]}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Announcer />
      </IntlProvider>
      <Notifications position="bottom-right" limit={3} />
    </MantineProvider>
  );
}
