import { callbackPattern } from '../../../../src/contract/calls.js';
import { concernTextLength } from '../../../../src/contract/concerns.js';
import { identityFault } from '../../../../src/contract/identity-forms.js';
import { holdsIdentityNumber } from '../../../../src/contract/identity-numbers.js';
import type { MessageKey } from '../../lib/messages/sv.js';
import { today } from '../../lib/dates.js';
import type { ConcernDraft } from './concern-draft.js';
import { namingTraces } from '../../../../src/contract/naming-traces.js';

/** What is wrong with each field; a field that is right is not there. In the order that they stand in. */
export type ConcernFaults = Partial<Record<FaultyField, MessageKey>>;

export const faultyFields = [
  'intakeId',
  'name',
  'identityNumber',
  'kind',
  'seen',
  'told',
  'urgency',
  'informed',
  'callback',
] as const;
export type FaultyField = (typeof faultyFields)[number];

/** The step at which each field is asked for. */
const firstStep: readonly FaultyField[] = ['intakeId', 'name', 'identityNumber'];

export function faultsIn(draft: ConcernDraft, isIntakeChosen: boolean): ConcernFaults {
  const faults: Record<FaultyField, MessageKey | null> = {
    intakeId: isIntakeChosen ? null : 'concern.fault.intake',
    ...childFaults(draft),
    kind: draft.kind === null ? 'concern.fault.kind' : null,
    seen: seenFault(draft),
    told: textFault(draft, draft.told),
    urgency: draft.urgency === null ? 'concern.fault.urgency' : null,
    informed: draft.form === 'report' && draft.informed === null ? 'concern.fault.informed' : null,
    callback: isNumber(draft.callback) ? null : 'concern.fault.callback',
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== null));
}

/** Those that are asked about at this step. */
export function faultsAt(step: number, faults: ConcernFaults): ConcernFaults {
  const isHere = (field: string) => firstStep.includes(field as FaultyField) === (step === 1);
  return Object.fromEntries(Object.entries(faults).filter(([field]) => isHere(field)));
}

export function firstFault(faults: ConcernFaults): FaultyField | undefined {
  return faultyFields.find((field) => faults[field] !== undefined);
}

function childFaults({ form, name, identityNumber }: ConcernDraft) {
  const number = identityNumber.trim();
  const isReport = form === 'report';
  return {
    name: isReport && name.trim() === '' ? ('concern.fault.name' as const) : null,
    identityNumber: isReport && number ? numberFault(number) : null,
  };
}

function numberFault(number: string): MessageKey | null {
  if (identityFault(number, today()) === 'check') return 'concern.fault.number.check';
  return holdsIdentityNumber(number) ? null : 'concern.fault.number';
}

function seenFault(draft: ConcernDraft): MessageKey | null {
  const longest = Math.max(draft.seen.trim().length, draft.told.trim().length);
  return longest < concernTextLength.min ? 'concern.fault.seen' : textFault(draft, draft.seen);
}

/** The server refuses a number in a consultation: say so while it can be changed, not when it comes back. */
function textFault({ form }: ConcernDraft, text: string): MessageKey | null {
  if (text.trim().length > concernTextLength.max) return 'concern.fault.long';
  return form === 'consultation' && namingTraces(text).number ? 'concern.fault.traces' : null;
}

function isNumber(callback: string): boolean {
  return callback.trim() === '' || callbackPattern.test(callback.trim());
}
