import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useText } from '../lib/text.js';

/** Where what is told in passing shows: at most three, each with a way to close it that has a name. */
export function Toasts() {
  const t = useText();
  const close = t('common.close');
  const theme = useMemo(
    () => ({ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } } }),
    [close],
  );
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications position="bottom-right" limit={3} />
    </MantineThemeProvider>
  );
}
