import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { nextClock } from '../../../../src/contract/clocks.js';
import type { MatterRow } from '../../../../src/contract/intake.js';
import { Chip } from '../../components/chip.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import start from '../start/start.module.css';
import { useIntake } from './intake.api.js';
import { NextClockChip } from './matter-clocks.js';
import { shown } from './sight.js';

const most = 5;

/** What waits for me at the intake: mine, and what nobody has taken, the shortest time left first. */
export function useIntakeTodos(): MatterRow[] {
  const me = useViewer().person.id;
  const matters = useIntake()?.matters ?? [];
  return shown(matters, 'all', me).filter((matter) => waitsFor(me, matter));
}

/** The first of them, on the page of what is mine. */
export function IntakeTodos() {
  const me = useViewer().person.id;
  const waiting = useIntakeTodos();
  if (waiting.length === 0) return null;
  return (
    <Section>
      {waiting.slice(0, most).map((matter) => (
        <li key={matter.id}>
          <Row matter={matter} isMine={matter.assigneeId === me} />
        </li>
      ))}
    </Section>
  );
}

function waitsFor(me: string, matter: MatterRow): boolean {
  if (nextClock(matter) === undefined) return false;
  return matter.assigneeId === me || (matter.assigneeId === null && matter.closedAt === null);
}

function Section({ children }: { children: ReactNode }) {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={start.head}>
        <h2 id={id}>{t('intake.title')}</h2>
        <Link to="/inkommet">{t('intake.todo.all')}</Link>
      </div>
      <ul className={start.rows}>{children}</ul>
    </section>
  );
}

function Row({ matter, isMine }: { matter: MatterRow; isMine: boolean }) {
  const t = useText();
  const { id, kind, form, code } = matter;
  const act = t('start.act.open');
  return (
    <div className={start.row}>
      <IconInbox size={20} stroke={1.75} aria-hidden />
      <div className={start.words}>
        <p className={start.what}>{t(`concern.kind.${kind}`)}</p>
        <p className={start.case}>
          <span className={start.code}>{code}</span>
          <span>{isMine ? t('intake.todo.mine') : t('intake.todo.nobodys')}</span>
        </p>
      </div>
      <div className={start.facts}>
        <Chip>{t(`concern.form.${form}.short`)}</Chip>
        <span className={start.matterClock}>
          <NextClockChip matter={matter} />
        </span>
      </div>
      <Button
        className={start.act}
        renderRoot={(props: object) => <Link to="/inkommet/$matterId" params={{ matterId: id }} {...props} />}
        aria-label={t('start.act.of', { act, what: `${t(`concern.kind.${kind}`)}, ${code}` })}
      >
        {act}
      </Button>
    </div>
  );
}
