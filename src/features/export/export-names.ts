import type { Audience, Language } from '../../contract/agencies.js';
import type { ExportMark } from '../../contract/exports.js';
import type { NoteView } from '../../contract/notes.js';
import type { RequestView } from '../../contract/requests.js';
import { practiceIn, type Word, wordIn } from './export-words.js';

const momentFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', // agencies of one country: times in a file are those on their walls
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Names for the ids in what was taken along. */
export class ExportNames {
  private readonly practice: (key: string) => string;
  readonly word: (word: Word) => string;

  constructor(
    private readonly mark: ExportMark,
    language: Language,
  ) {
    this.practice = practiceIn(language);
    this.word = wordIn(language);
  }

  /** Outside the system "everyone" says nothing: each agency by name. */
  audience(audience: Audience): string {
    const names = this.mark.agencies.filter(({ id }) => audience.includes(id)).map(({ shortName }) => shortName);
    return names.length === 1 ? `${this.word('only')} ${names.join()}` : names.join(' + ');
  }

  agency(agencyId: string): string {
    return this.mark.agencies.find(({ id }) => id === agencyId)?.name ?? '';
  }

  person(personId: string | null): string {
    return this.mark.people.find(({ id }) => id === personId)?.name ?? '';
  }

  area(areaId: string | null): string {
    return this.mark.areas.find(({ id }) => id === areaId)?.name ?? '';
  }

  stage(stage: string): string {
    return this.practice(`stage.${this.mark.board.template}.${stage}`);
  }

  labels(labels: readonly string[]): string {
    return labels.map((label) => this.practice(`label.${label}`)).join(', ');
  }

  givers(givers: readonly string[]): string {
    return givers.map((giver) => this.practice(`consent.giver.${giver}`)).join(', ');
  }

  information(kinds: readonly string[]): string {
    return kinds.map((kind) => this.practice(`consent.about.${kind}`)).join(', ');
  }

  outcome(outcome: string | null): string {
    return outcome === null ? '' : this.practice(`outcome.${outcome}`);
  }

  /** Why it was taken back: a reason of the list, or the words that somebody once chose. */
  withdrawal({ withdrawnBecause, withdrawalReason }: Pick<NoteView, 'withdrawnBecause' | 'withdrawalReason'>): string {
    return withdrawnBecause ? this.practice(`withdrawal.${withdrawnBecause}`) : (withdrawalReason ?? '');
  }

  /** What the police have marked it with: how sure it is goes with what is said (2018:1693, 3:4). */
  marks({ marks }: Pick<NoteView, 'marks'>): string {
    if (marks === null) return '';
    const { isNoSuspect, reliability, accuracy } = marks;
    const source = `${this.word('source')}: ${this.practice(`persons.reliability.${reliability}`)}`;
    const words = [source, this.practice(`persons.accuracy.${accuracy}`)];
    return (isNoSuspect ? [this.practice('persons.marks.noSuspect'), ...words] : words).join('; ');
  }

  /** How a request ended; of a refusal, why. */
  settlement({ outcome, reason }: Pick<RequestView, 'outcome' | 'reason'>): string {
    const words = [outcome && `request.outcome.${outcome}`, reason && `request.reason.${reason}`];
    return words.flatMap((word) => (word ? [this.practice(word)] : [])).join(': ');
  }

  moment(iso: string | null): string {
    return iso === null ? '' : momentFormat.format(new Date(iso));
  }

  day(iso: string): string {
    return this.moment(iso).slice(0, 10);
  }
}
