import { useState } from 'react';
import type { IntakeDesk } from '../../../../src/contract/concerns.js';
import { forgetDraft } from '../../lib/drafts/drafts.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { sendOut } from '../../lib/outbox/outbox.js';
import { type ConcernDraft, emptyConcern, keepConcernDraft, raisedFrom, wordsOf } from './concern-draft.js';
import { faultsAt, faultsIn, type FaultyField, firstFault } from './concern-faults.js';
import { useConcerns } from './concerns.api.js';
import { rememberSent } from './last-sent.js';
import { keepSlip } from './slip.js';

/** Where something is to be mended, and which field first. */
interface Wrong {
  step: number;
  field: FaultyField;
}

export type ConcernForm = ReturnType<typeof useConcernForm>;

/** A concern as it stands in the form: kept as it is written, and let go of once. */
export function useConcernForm(id: string) {
  const kept = useDraft<ConcernDraft>('concern', id);
  const [begun, setBegun] = useState(emptyConcern);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const input = kept?.content ?? begun;
  const desk = useDesk(input.intakeId);
  const faults = faultsIn(input, desk.intake !== undefined || desk.intakes.length === 0);
  const change = (changes: Partial<ConcernDraft>) => {
    const next = { ...input, ...changes };
    setBegun(next);
    keepConcernDraft(id, next);
  };
  /** Whether all is well at a step; if not, what is wrong is said from now on. */
  const check = (step: number) => {
    const field = firstFault(faultsAt(step, faults));
    setWrong(field ? { step, field } : null);
    return field === undefined;
  };
  const fault = (field: FaultyField) => wrong && faultsAt(wrong.step, faults)[field];
  const send = () => {
    if (desk.intake) letGo(id, desk.intake, input);
  };
  return { input, faults, wrong, refusal: kept?.refusal ?? null, ...desk, change, check, fault, send };
}

/** Where there is one intake it goes there. */
function useDesk(intakeId: string) {
  const { data, error } = useConcerns();
  const intakes = data?.intakes ?? [];
  const chosen = intakes.find(({ id }) => id === intakeId);
  return { intakes, intake: chosen ?? (intakes.length === 1 ? intakes[0] : undefined), error: data ? null : error };
}

function letGo(id: string, intake: IntakeDesk, draft: ConcernDraft): void {
  const concern = raisedFrom(id, intake.id, draft);
  if (!concern) return;
  const { form, kind } = concern;
  const to = { audience: 'some', readers: intake.name } as const;
  sendOut({ kind: 'concern', id, place: null, words: wordsOf(draft), input: concern, ...to });
  rememberSent(id, draft);
  keepSlip(id, { form, kind, letGoAt: new Date().toISOString(), concernId: null });
  forgetDraft('concern', id);
}
