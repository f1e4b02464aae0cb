import type { ReactNode } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { ClockChip } from '../../components/clock-chip.js';
import { Panel } from '../../components/panel.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './case.module.css';
import { nextSteps } from './next-steps.js';
import { scopeOf } from '../../components/case-scope.js';

const mostSteps = 4;

/** What is planned and what waits for an answer, soonest first. */
export function NextSteps({ view }: { view: CaseView }) {
  const t = useText();
  const steps = nextSteps(view);
  return (
    <Panel title={t('case.next')} isFlush>
      {steps.length === 0 ? <p className={classes.none}>{t('case.next.none')}</p> : null}
      <ul>
        {steps
          .slice(0, mostSteps)
          .map((step) =>
            'task' in step ? (
              <PlannedStep key={step.id} view={view} action={step} />
            ) : (
              <AnswerStep key={step.id} view={view} request={step} />
            ),
          )}
      </ul>
      {steps.length > mostSteps ? (
        <p className={classes.none}>{t('case.next.more', { count: steps.length - mostSteps })}</p>
      ) : null}
    </Panel>
  );
}

function PlannedStep({ view, action }: { view: CaseView; action: ActionView }) {
  const owner = view.people.find(({ id }) => id === action.ownerId);
  return (
    <Step view={view} of={action}>
      <span>{action.task}</span>
      <span>{owner?.initials}</span>
    </Step>
  );
}

function AnswerStep({ view, request }: { view: CaseView; request: RequestView }) {
  const t = useText();
  const words = useAudienceWords(scopeOf(view));
  const isOurs = request.askedAgencyId === useViewer().agency.id;
  return (
    <Step view={view} of={request}>
      {isOurs
        ? t('case.next.answer', { agency: words.list([request.agencyId]) })
        : t('case.next.awaits', { agency: words.list([request.askedAgencyId]) })}
    </Step>
  );
}

interface StepProps {
  view: CaseView;
  of: Pick<ActionView, 'dueOn' | 'audience'>;
  children: ReactNode;
}

function Step({ view, of: { dueOn, audience }, children }: StepProps) {
  return (
    <li className={classes.step}>
      <p className={classes.stepHead}>{children}</p>
      <p className={classes.stepFoot}>
        {dueOn ? <ClockChip dueOn={dueOn} /> : <span />}
        <AudienceTag audience={audience} scope={scopeOf(view)} isShort />
      </p>
    </li>
  );
}
