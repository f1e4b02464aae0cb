import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { newId } from '../../lib/ids.js';
import { holdBack } from './outbox.js';

/** Something to be sent to those who are chosen to read it. */
export interface Sending {
  send: () => Promise<void>;
  /** It is on its way: the form can be emptied. */
  onLeft: () => void;
  /** It was refused while the form still holds it. */
  onRefused: (error: unknown) => void;
  /** It came back after the form was emptied: regretted, or refused with a reason. */
  onBack: (error: unknown) => void;
}

/** Sends at once to one's own agency, and after eight seconds of regret to anybody else. */
export function useSending({ card, participants }: CaseView, { audience, everyone }: AudienceChoice) {
  const [isSaving, setSaving] = useState(false);
  const words = useAudienceWords({ everyone, agencies: participants.map(({ agency }) => agency) });
  const now = async ({ send, onLeft, onRefused }: Sending) => {
    setSaving(true);
    await send().then(onLeft, onRefused);
    setSaving(false);
  };
  const later = ({ send, onLeft, onBack }: Sending) => {
    const waiting = { id: newId(), caseId: card.caseId, kind: kindOf(audience, everyone) };
    holdBack({ ...waiting, readers: words.list(audience), send, takeBack: onBack });
    onLeft();
  };
  const start = (sending: Sending) => {
    if (audience.length === 1) void now(sending);
    else later(sending);
  };
  return { start, isSaving };
}
