import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { SharingFields } from './sharing-fields.js';
import type { TellingAnew as Telling } from './use-telling-anew.js';

/** Asks for the grounds again where others read what is about to say something new; nothing where nobody does. */
export function TellingAnew({ place, state, draft, change }: Telling) {
  const t = useText();
  if (state.groups.length === 0 && !state.retry) return null;
  return (
    <>
      <Notice>{t('sharing.anew')}</Notice>
      <SharingFields place={place} state={state} draft={draft} onChange={change} />
    </>
  );
}
