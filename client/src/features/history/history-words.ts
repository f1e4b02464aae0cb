import type { AgencyView, PersonView } from '../../../../src/contract/agencies.js';
import type { BoardTemplateName } from '../../../../src/contract/board-templates.js';
import type { ClosureReason } from '../../../../src/contract/cards.js';
import type { ActionEnd } from '../../../../src/contract/actions.js';
import type { RefusalReason } from '../../../../src/contract/requests.js';
import type { HistoryEntry } from '../../../../src/contract/history.js';
import { useMemo } from 'react';
import { useList, useText, type Say } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';

/** What an entry speaks of, as far as the reader may know it. */
export interface HistoryNames {
  people: readonly PersonView[];
  agencies: readonly AgencyView[];
  /** What a stage is called there. */
  template?: BoardTemplateName;
  /** What is to be done, by the id of the action. */
  tasks?: ReadonlyMap<string, string>;
  /** "AE" instead of "Anna Ek". */
  isShort?: boolean;
}

/** What happened, in a sentence. */
export function useHistoryWords(names: HistoryNames): (entry: HistoryEntry) => string {
  const t = useText();
  const list = useList();
  return useMemo(() => {
    const speaker = new Speaker(t, list, names);
    return (entry) => speaker.says(entry);
  }, [t, list, names]);
}

class Speaker {
  constructor(
    private readonly t: Say,
    private readonly list: (words: string[]) => string,
    private readonly names: HistoryNames,
  ) {}

  says(entry: HistoryEntry): string {
    const sentence = sentences[entry.kind] as Sentence | undefined;
    const who = this.person(entry.byId);
    return sentence ? sentence(this, entry, who) : this.t('history.unknown', { who });
  }

  say: Say = (key, values) => this.t(key, values);

  /** "Anna Ek", or her agency where its people are not known to the reader. */
  person(id: string | null): string {
    const person = this.names.people.find((each) => each.id === id);
    if (!person) return this.t('person.unknown');
    return this.names.isShort ? person.initials : person.name;
  }

  /** Within a sentence. */
  author(id: string): string {
    const isKnown = this.names.people.some((each) => each.id === id);
    return isKnown ? this.person(id) : this.t('person.unknown').toLowerCase();
  }

  people(ids: readonly string[]): string {
    return this.list(ids.map((id) => this.person(id)));
  }

  agency(id: string | null): string {
    return this.names.agencies.find((each) => each.id === id)?.name ?? this.t('agency.unknown');
  }

  stage(word: string | null): string {
    const { template } = this.names;
    return template && word ? this.t(stageKey(template, word)) : (word ?? '');
  }

  action({ itemId }: HistoryEntry): string {
    const task = this.names.tasks?.get(itemId ?? '');
    return task === undefined ? this.t('history.action.one') : this.t('history.action.named', { task });
  }
}

type Sentence = (speaker: Speaker, entry: HistoryEntry, who: string) => string;

const sentences: Record<HistoryEntry['kind'], Sentence> = {
  'case.opened': (on, _, who) => on.say('history.case.opened', { who }),
  'case.moved': (on, { fromWord, toWord }, who) =>
    on.say('history.case.moved', { who, from: on.stage(fromWord), to: on.stage(toWord) }),
  'case.described': (on, _, who) => on.say('history.case.described', { who }),
  'case.assigned': assigned,
  'case.closed': (on, { toWord }, who) =>
    on.say('history.case.closed', { who, reason: on.say(`closure.${(toWord ?? 'other') as ClosureReason}`) }),
  'case.reopened': (on, _, who) => on.say('history.case.reopened', { who }),
  'case.restricted': (on, { toWord }, who) =>
    on.say(toWord === 'everyone' ? 'history.case.unrestricted' : 'history.case.restricted', { who }),
  'case.joined': (on, { toId }, who) => on.say('history.case.joined', { who, agency: on.agency(toId) }),
  'case.peopled': peopled,
  'note.written': (on, entry, who) =>
    entry.authorId === null ? on.say('history.note.written', { who }) : sharedNote(on, entry, who),
  'note.corrected': (on, entry, who) =>
    entry.authorId === null ? on.say('history.note.corrected', { who }) : sharedNoteAgain(on, entry, who),
  'note.shared': sharedNote,
  'note.withdrawn': (on, _, who) => on.say('history.note.withdrawn', { who }),
  'action.planned': (on, entry, who) =>
    entry.authorId === null
      ? on.say('history.action.planned', { who, action: on.action(entry) })
      : sharedAction(on, entry, who),
  'action.replanned': (on, entry, who) =>
    entry.authorId === null ? replanned(on, entry, who) : sharedActionAgain(on, entry, who),
  'action.concluded': (on, entry, who) =>
    entry.authorId === null ? concluded(on, entry, who) : sharedActionAgain(on, entry, who),
  'action.shared': sharedAction,
  'action.withdrawn': (on, entry, who) => on.say('history.action.withdrawn', { who, action: on.action(entry) }),
  'consent.recorded': (on, { authorId }, who) =>
    authorId === null
      ? on.say('history.consent.recorded', { who })
      : on.say('history.consent.shared', { who, author: on.author(authorId) }),
  'consent.withdrawn': (on, _, who) => on.say('history.consent.withdrawn', { who }),
  'request.made': (on, { toId }, who) => on.say('history.request.made', { who, agency: on.agency(toId) }),
  'request.answered': (on, _, who) => on.say('history.request.answered', { who }),
  'request.refused': (on, { toWord }, who) =>
    on.say('history.request.refused', {
      who,
      reason: on.say(`request.reason.${(toWord ?? 'secrecy') as RefusalReason}`),
    }),
  'request.withdrawn': (on, _, who) => on.say('history.request.withdrawn', { who }),
  'person.added': (on, { authorId }, who) =>
    on.say(authorId === null ? 'history.person.added' : 'history.person.shared', { who }),
  'person.corrected': (on, { authorId }, who) =>
    on.say(authorId === null ? 'history.person.corrected' : 'history.person.again', { who }),
  'person.withdrawn': (on, _, who) => on.say('history.person.withdrawn', { who }),
  'person.shared': (on, _, who) => on.say('history.person.shared', { who }),
  'person.disputed': (on, _, who) => on.say('history.person.disputed', { who }),
  'person.merged': (on, _, who) => on.say('history.person.merged', { who }),
  'person.parted': (on, _, who) => on.say('history.person.parted', { who }),
};

/** Sharing on is not writing: both who did and whose it is are said. */
function sharedNote(on: Speaker, { byId, authorId }: HistoryEntry, who: string): string {
  if (authorId === null || authorId === byId) return on.say('history.note.shared', { who });
  return on.say('history.note.shared.of', { who, author: on.author(authorId) });
}

function sharedNoteAgain(on: Speaker, { byId, authorId }: HistoryEntry, who: string): string {
  if (authorId === null || authorId === byId) return on.say('history.note.again', { who });
  return on.say('history.note.again.of', { who, author: on.author(authorId) });
}

function sharedAction(on: Speaker, entry: HistoryEntry, who: string): string {
  const action = on.action(entry);
  const { byId, authorId } = entry;
  if (authorId === null || authorId === byId) return on.say('history.action.shared', { who, action });
  return on.say('history.action.shared.of', { who, action, author: on.author(authorId) });
}

function sharedActionAgain(on: Speaker, entry: HistoryEntry, who: string): string {
  return on.say('history.action.again', { who, action: on.action(entry) });
}

function assigned(on: Speaker, { fromId, toId }: HistoryEntry, who: string): string {
  const [from, to] = [on.person(fromId), on.person(toId)];
  if (toId === null) return on.say('history.case.assigned.nobody', { who, from });
  return on.say(fromId === null ? 'history.case.assigned.some' : 'history.case.assigned.over', { who, from, to });
}

function peopled(on: Speaker, { fromId, came, gone }: HistoryEntry): string {
  if (fromId !== null) return on.say('history.case.ended', { agency: on.agency(fromId) });
  const arrived = came.length > 0 ? on.say('history.case.came', { people: on.people(came) }) : '';
  const left = gone.length > 0 ? on.say('history.case.gone', { people: on.people(gone) }) : '';
  return [arrived, left].filter(Boolean).join('. ');
}

function replanned(on: Speaker, entry: HistoryEntry, who: string): string {
  const action = on.action(entry);
  if (entry.toId === null) return on.say('history.action.replanned', { who, action });
  return on.say('history.action.handed', { who, action, from: on.person(entry.fromId), to: on.person(entry.toId) });
}

function concluded(on: Speaker, entry: HistoryEntry, who: string): string {
  const action = on.action(entry);
  if (entry.toWord === null) return on.say('history.action.reopened', { who, action });
  const outcome = on.say(`outcome.${entry.toWord as ActionEnd}`).toLowerCase();
  return on.say('history.action.concluded', { who, action, outcome });
}
