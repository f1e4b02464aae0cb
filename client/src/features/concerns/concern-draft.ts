import {
  type ConcernForm,
  type ConcernKind,
  type ConcernView,
  type Informing,
  type RaiseConcern,
  type Urgency,
} from '../../../../src/contract/concerns.js';
import type { Problem } from '../../../../src/contract/problems.js';
import { hasWords } from '../../lib/drafts/draft.js';
import { forgetDraft, keepDraft, useDrafts } from '../../lib/drafts/drafts.js';

/** A concern begun, as it stands in the form. */
export interface ConcernDraft {
  form: ConcernForm;
  intakeId: string;
  name: string;
  schoolClass: string;
  identityNumber: string;
  kind: ConcernKind | null;
  urgency: Urgency | null;
  seen: string;
  told: string;
  place: string;
  time: string;
  interpreter: string;
  informed: Informing | null;
  callback: string;
  wantsAnswer: boolean;
}

export const emptyConcern: ConcernDraft = {
  form: 'report',
  intakeId: '',
  name: '',
  schoolClass: '',
  identityNumber: '',
  kind: null,
  urgency: null,
  seen: '',
  told: '',
  place: '',
  time: '',
  interpreter: '',
  informed: null,
  callback: '',
  wantsAnswer: false,
};

export function keepConcernDraft(id: string, content: ConcernDraft, refusal: Problem | null = null): void {
  const words = wordsOf(content);
  if (words === '') forgetDraft('concern', id);
  else keepDraft<ConcernDraft>({ kind: 'concern', id, place: null, words, isOwn: true, content, refusal });
}

/** What she has written, for the list of what is unsent. */
export function wordsOf({ form, name, schoolClass, seen, told, place, time }: ConcernDraft): string {
  const who = form === 'report' ? [name, schoolClass] : [];
  return [...who, seen, told, place, time]
    .map((each) => each.trim())
    .filter(Boolean)
    .join('\n');
}

/** The one that she was last at, where there is one that nobody has refused. */
export function begunConcern(): string | undefined {
  const begun = Object.values(useDrafts.getState().drafts).filter(
    (draft) => draft.kind === 'concern' && !draft.refusal,
  );
  return begun.filter(hasWords).sort((one, other) => other.keptAt - one.keptAt)[0]?.id;
}

/** As it is sent: what is not asked in a consultation is not said in it. */
export function raisedFrom(id: string, intakeId: string, draft: ConcernDraft): RaiseConcern | null {
  const { form, kind, urgency } = draft;
  if (kind === null || urgency === null) return null;
  const isReport = form === 'report';
  const child = isReport ? childIn(draft) : null;
  const wantsAnswer = isReport && draft.wantsAnswer;
  return { id, intakeId, form, child, kind, urgency, content: contentIn(draft), wantsAnswer };
}

function childIn({ name, schoolClass, identityNumber }: ConcernDraft): RaiseConcern['child'] {
  return { name: name.trim(), schoolClass: orNull(schoolClass), identityNumber: orNull(identityNumber) };
}

function contentIn(draft: ConcernDraft): RaiseConcern['content'] {
  const isReport = draft.form === 'report';
  return {
    seen: orNull(draft.seen),
    told: orNull(draft.told),
    place: orNull(draft.place),
    time: orNull(draft.time),
    interpreter: isReport ? orNull(draft.interpreter) : null,
    informed: isReport ? (draft.informed ?? 'nobody') : 'nobody',
    callback: orNull(draft.callback),
  };
}

function orNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}

/** Back into the form, when it was not sent after all. */
export function draftOf({ form, intakeId, child, kind, urgency, content, wantsAnswer }: Sent): ConcernDraft {
  const { informed, ...lines } = content;
  const texts = Object.fromEntries(Object.entries(lines).map(([name, words]) => [name, words ?? '']));
  return {
    ...emptyConcern,
    ...texts,
    ...{ form, intakeId, kind, urgency, wantsAnswer, informed },
    name: child?.name ?? '',
    schoolClass: child?.schoolClass ?? '',
    identityNumber: child?.identityNumber ?? '',
  };
}

type Sent = RaiseConcern | ConcernView;

/** The next of the same family: all but the child is the same. */
export function siblingOf(draft: ConcernDraft): ConcernDraft {
  return { ...draft, name: '', schoolClass: '', identityNumber: '' };
}
