import type { IntakeView, MatterView } from '../../../../src/contract/intake.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { type Say, useText } from '../../lib/text.js';
import { Facts } from './facts.js';

/** What the intake has assessed and decided, each with its reason. Read by the intake alone. */
export function MatterAssessed({ matter, view }: { matter: MatterView; view: IntakeView }) {
  const t = useText();
  const { moment, day } = useDates();
  const name = (id: string) => view.people.find((person) => person.id === id)?.initials ?? '';
  const facts: [string, string][] = [
    [t('clock.protection'), protectionWords(matter, t)],
    ...matter.ratings.map(({ rating, reason, byId, at }): [string, string] => [
      t(`matter.rating.${rating}`),
      `${reason} (${name(byId)}, ${moment(at)})`,
    ]),
    [t('clock.decision'), said(matter.decision && t(`matter.decision.${matter.decision}`), matter.decisionReason)],
    [t('matter.extended'), said(matter.extendedUntil && day(matter.extendedUntil), matter.extensionReason)],
    [t('matter.outcome'), said(matter.outcome && t(`matter.outcome.${matter.outcome}`), matter.outcomeReason)],
  ];
  if (facts.every(([, value]) => value === '')) return null;
  return (
    <Panel title={t('matter.assessed')}>
      <Facts facts={facts} />
    </Panel>
  );
}

function protectionWords({ protection }: MatterView, t: Say): string {
  if (protection === null) return '';
  return `${t(protection.needsProtection ? 'matter.protection.needed' : 'matter.protection.notNeeded')} ${protection.text}`;
}

function said(what: string | null, why: string | null): string {
  return what === null ? '' : [what, why].filter(Boolean).join('. ');
}
