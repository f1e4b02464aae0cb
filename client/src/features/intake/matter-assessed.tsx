import type { IntakeView, MatterCorrection, MatterView } from '../../../../src/contract/intake.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { type Fact, Facts } from './facts.js';

/** What the intake has assessed and decided: each with its reason, by whom and when, and how it stood before. Read by the intake alone. */
export function MatterAssessed({ matter, view }: { matter: MatterView; view: IntakeView }) {
  const words = useWords(view);
  const { t, day, signed } = words;
  const { ratings, extendedUntil, extensionReason, outcome, outcomeReason } = matter;
  const facts: Fact[] = [
    [t('clock.protection'), protectionIn(matter, words)],
    ...correctionsOf(matter, 'protection', words),
    ...ratings.map(({ rating, reason, byId, at }): Fact => [t(`matter.rating.${rating}`), signed(reason, byId, at)]),
    [t('clock.decision'), decisionIn(matter, words)],
    ...correctionsOf(matter, 'decision', words),
    [t('matter.extended'), extendedUntil && said(day(extendedUntil), extensionReason)],
    ...correctionsOf(matter, 'outcome', words),
    [t('matter.outcome'), outcome && said(t(`matter.outcome.${outcome}`), outcomeReason)],
  ];
  if (facts.every(([, value]) => value === null)) return null;
  return (
    <Panel title={t('matter.assessed')}>
      <Facts facts={facts} />
    </Panel>
  );
}

type Words = ReturnType<typeof useWords>;

/** What is said of it, and by whom it was made and when. */
function useWords({ people }: IntakeView) {
  const t = useText();
  const { moment, day } = useDates();
  const who = (id: string | null) => people.find((person) => person.id === id)?.name ?? t('matter.made.unknown');
  const signed = (what: string, byId: string | null, at: string) =>
    t('matter.made', { what, who: who(byId), at: moment(at) });
  return { t, day, moment, who, signed };
}

function protectionIn({ protection }: MatterView, { t, signed }: Words): string | null {
  if (protection === null) return null;
  const what = t(protection.needsProtection ? 'matter.protection.needed' : 'matter.protection.notNeeded');
  return signed(`${what} ${protection.text}`, protection.byId, protection.at);
}

function decisionIn({ decision, decisionReason, decidedBy, decidedAt }: MatterView, words: Words): string | null {
  if (decision === null || decidedAt === null) return null;
  return words.signed(said(words.t(`matter.decision.${decision}`), decisionReason), decidedBy, decidedAt);
}

function correctionsOf({ corrections }: MatterView, kind: MatterCorrection['kind'], words: Words): Fact[] {
  return corrections.filter((correction) => correction.kind === kind).map((correction) => formerIn(correction, words));
}

/** How it stood, and why it does no more: what has been opened again needed no reason. */
function formerIn({ word, text, byId, at, reason, correctedBy, correctedAt }: MatterCorrection, words: Words): Fact {
  const { t, who, moment, signed } = words;
  const former = signed(said(t(`matter.word.${word}`), text), byId, at);
  if (reason === null)
    return [
      t('matter.reopened'),
      t('matter.reopened.text', { who: who(correctedBy), at: moment(correctedAt), former }),
    ];
  return [
    t('matter.corrected'),
    t('matter.corrected.text', { because: signed(reason, correctedBy, correctedAt), former }),
  ];
}

function said(what: string | null, why: string | null): string {
  return [what, why].filter(Boolean).join('. ');
}
