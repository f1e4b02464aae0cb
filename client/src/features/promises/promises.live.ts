import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvents } from '../../../../src/contract/live.js';
import { refreshPictures } from '../pictures/pictures.api.js';
import { refreshPromises } from './promises.api.js';

/** Something was promised, done, counted or told. */
export function promiseHandlers(queries: QueryClient): Pick<LiveEvents, 'promises.changed'> {
  return {
    'promises.changed': () => {
      void refreshPromises(queries);
      void refreshPictures(queries);
    },
  };
}
