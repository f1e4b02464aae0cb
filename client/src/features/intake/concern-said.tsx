import type { ConcernView, ReportedChild } from '../../../../src/contract/concerns.js';
import { readableIdentity } from '../../../../src/contract/identity-forms.js';
import type { IntakeView, MatterView } from '../../../../src/contract/intake.js';
import { AudienceEdge } from '../../components/audience-edge.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { Facts } from './facts.js';
import { useDates } from '../../lib/dates.js';
import { type Say, useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { ConcernThread } from '../concerns/concern-thread.js';
import classes from './intake.module.css';

/** What was written, seen and heard apart; who wrote it, and who else reads it. */
export function ConcernSaid({ matter, view }: { matter: MatterView; view: IntakeView }) {
  const t = useText();
  const { moment } = useDates();
  const own = useViewer().agency.id;
  const { concern } = matter;
  const audience = [own, matter.fromAgencyId].sort();
  const scope = { everyone: [...audience, ''], agencies: view.agencies };
  return (
    <>
      <AudienceEdge kind="some">
        <div className={classes.said}>
          <p className={classes.by}>
            <AudienceTag audience={audience} scope={scope} />
            <span>
              {concern.reporter.name}, {concern.reporter.title.toLowerCase()}, {concern.reporter.agency} ·{' '}
              {moment(concern.raisedAt)}
            </span>
          </p>
          <Facts facts={factsOf(concern, t)} />
        </div>
      </AudienceEdge>
      {concern.form === 'consultation' ? <ConcernThread view={concern} /> : null}
    </>
  );
}

function factsOf({ child, content, urgency, form }: ConcernView, t: Say): [string, string][] {
  const { seen, told, place, time, interpreter, informed, callback } = content;
  return [
    [t('matter.about'), child ? whoIn(child) : ''],
    [t('matter.seen'), seen ?? ''],
    [t('matter.told'), told ?? ''],
    [t('concern.row.placeTime'), [place, time].filter(Boolean).join(', ')],
    [t('concern.row.urgency'), t(`concern.urgency.${urgency}`)],
    [t('matter.informed'), form === 'report' ? t(`concern.informed.${informed}`) : ''],
    [t('concern.row.interpreter'), interpreter ?? ''],
    [t('matter.callback'), callback ?? ''],
  ];
}

function whoIn({ name, schoolClass, identityNumber }: ReportedChild): string {
  return [name, schoolClass, identityNumber && readableIdentity(identityNumber)].filter(Boolean).join(', ');
}
