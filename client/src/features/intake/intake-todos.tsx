import { IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { nextClock } from '../../../../src/contract/clocks.js';
import type { MatterRow } from '../../../../src/contract/intake.js';
import { Chip } from '../../components/chip.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import start from '../start/start.module.css';
import { StartRow, StartSection } from '../start/start-row.js';
import { useIntake } from './intake.api.js';
import { NextClockChip } from './matter-clocks.js';
import { isLate, shown } from './sight.js';

const most = 5;

/**
 * What waits for me at the intake: mine, and what nobody has taken; for whoever leads it also what is late with a colleague. The
 * shortest time left first.
 */
export function useIntakeTodos(): MatterRow[] {
  const { person, roles } = useViewer();
  const matters = useIntake()?.matters ?? [];
  const isLeading = roles.includes('manager');
  return shown(matters, 'all', person.id).filter(
    (matter) => waitsFor(person.id, matter) || (isLeading && isLate(matter)),
  );
}

/** The first of them, on the page of what is mine. */
export function IntakeTodos() {
  const t = useText();
  const waiting = useIntakeTodos();
  if (waiting.length === 0) return null;
  return (
    <StartSection title={t('intake.title')} aside={<Link to="/inkommet">{t('intake.todo.all')}</Link>}>
      {waiting.slice(0, most).map((matter) => (
        <Row key={matter.id} matter={matter} />
      ))}
    </StartSection>
  );
}

function waitsFor(me: string, matter: MatterRow): boolean {
  if (nextClock(matter) === undefined) return false;
  return matter.assigneeId === me || (matter.assigneeId === null && matter.closedAt === null);
}

function Row({ matter }: { matter: MatterRow }) {
  const t = useText();
  const { id, kind, form, code } = matter;
  const what = t(`concern.kind.${kind}`);
  return (
    <StartRow
      icon={IconInbox}
      what={what}
      about={<About matter={matter} />}
      facts={
        <>
          <Chip>{t(`concern.form.${form}.short`)}</Chip>
          <span className={start.matterClock}>
            <NextClockChip matter={matter} />
          </span>
        </>
      }
      name={`${what}, ${code}`}
      way={(props) => <Link to="/inkommet/$matterId" params={{ matterId: id }} {...props} />}
    />
  );
}

/** Its code, and whose it is. */
function About({ matter: { code, assigneeId } }: { matter: MatterRow }) {
  const t = useText();
  const me = useViewer().person.id;
  const assignee = useIntake()?.people.find(({ id }) => id === assigneeId);
  const name = assignee?.name ?? t('intake.todo.colleague');
  return (
    <>
      <span className={start.code}>{code}</span>
      {assigneeId === me ? <span>{t('intake.todo.mine')}</span> : null}
      {assigneeId === null ? <span>{t('intake.todo.nobodys')}</span> : null}
      {assigneeId !== null && assigneeId !== me ? <span>{t('intake.todo.theirs', { name })}</span> : null}
    </>
  );
}
