import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nextClock } from '../../../../src/contract/clocks.js';
import { isInquiredInto, type IntakeView, type MatterRow, type MatterView } from '../../../../src/contract/intake.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { useMatterAct } from './intake.api.js';
import classes from './intake.module.css';
import { MatterDialog, type OpenedDialog } from './matter-dialogs.js';

/** What can be done with it; what the next clock asks for is the dark one. */
export function MatterActs({ matter, view }: { matter: MatterView; view: IntakeView }) {
  const { roles } = useViewer();
  const [open, setOpen] = useState<OpenedDialog>(null);
  const plain = usePlainActs(matter);
  if (!roles.includes('caseworker') && !roles.includes('coordinator')) return null;
  return (
    <div className={classes.acts}>
      <NextActs matter={matter} plain={plain} onOpen={setOpen} />
      <MoreActs matter={matter} plain={plain} onOpen={setOpen} />
      <ProblemText error={plain.error} />
      <MatterDialog
        open={open}
        matter={matter}
        view={view}
        onClose={() => {
          setOpen(null);
        }}
      />
    </div>
  );
}

/** Acts that ask for nothing more. */
function usePlainActs(matter: MatterView) {
  const me = useViewer().person.id;
  const isMine = matter.assigneeId === me;
  const assign = useMatterAct<{ assigneeId: string | null }>(matter, 'assignee');
  const inquired = useMatterAct(matter, 'inquiry-end');
  const reopen = useMatterAct(matter, 'reopening');
  return {
    isMine,
    isBusy: [assign, inquired, reopen].some(({ isPending }) => isPending),
    error: assign.error ?? inquired.error ?? reopen.error,
    take: () => {
      assign.mutate({ assigneeId: isMine ? null : me });
    },
    inquired: () => {
      inquired.mutate({});
    },
    reopen: () => {
      reopen.mutate({});
    },
  };
}

interface ActsProps {
  matter: MatterView;
  plain: ReturnType<typeof usePlainActs>;
  onOpen: (dialog: OpenedDialog) => void;
}

function NextActs({ matter, plain, onOpen }: ActsProps) {
  const t = useText();
  return (
    <>
      <ToCase matter={matter} />
      {actsOf(matter).map((act, place) => (
        <Button
          key={act}
          variant={place === 0 && isUrgent(matter, act) ? 'filled' : 'default'}
          disabled={plain.isBusy}
          onClick={() => {
            onOpen(act);
          }}
        >
          {t(`matter.act.${act}`)}
        </Button>
      ))}
      {matter.closedAt === null ? (
        <Button disabled={plain.isBusy} onClick={plain.take}>
          {t(plain.isMine ? 'matter.layDown' : 'matter.take')}
        </Button>
      ) : null}
    </>
  );
}

/** The case that it became or joined, for those who read it. */
function ToCase({ matter: { boardId, caseId } }: { matter: MatterView }) {
  const t = useText();
  if (boardId === null || caseId === null) return null;
  return (
    <Button
      renderRoot={(props: object) => <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }} {...props} />}
    >
      {t('matter.case.go')}
    </Button>
  );
}

type PlainAct = 'protection' | 'decision' | 'answer' | 'case' | 'conclude';

/** What comes next first. Whoever raised it is answered also when the matter has been closed. */
function actsOf(matter: MatterRow): PlainAct[] {
  const { form, protectionAt, decision, closedAt } = matter;
  const answer: PlainAct[] = awaitsAnswer(matter) ? ['answer'] : [];
  if (closedAt !== null) return answer;
  if (form === 'consultation') return ['conclude'];
  if (protectionAt === null) return ['protection'];
  return decision === null ? ['decision'] : [...answer, 'case', 'conclude'];
}

function awaitsAnswer({ wantsAnswer, decision, answeredAt }: MatterRow): boolean {
  return wantsAnswer && decision !== null && answeredAt === null;
}

function isUrgent(matter: MatterRow, act: PlainAct): boolean {
  return act === nextClock(matter)?.kind || act === 'protection' || act === 'decision';
}

/** What may be done at any time; what is not for this one is not there. */
function MoreActs({ matter, plain, onOpen }: ActsProps) {
  const t = useText();
  return (
    <Menu position="top-end" shadow="none">
      <Menu.Target>
        <Button disabled={plain.isBusy} rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>
          {t('matter.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {moreActsOf(matter).map((act) => (
          <Menu.Item
            key={act}
            onClick={() => {
              if (act === 'inquired' || act === 'reopen') plain[act]();
              else onOpen(act);
            }}
          >
            {t(`matter.act.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type MoreAct = 'assign' | 'rate' | 'correctProtection' | 'correctDecision' | 'extend' | 'inquired' | 'reopen';

function moreActsOf(matter: MatterView): MoreAct[] {
  const inquiry: MoreAct[] = isInquiredInto(matter) ? ['extend', 'inquired'] : [];
  if (matter.closedAt !== null) return [...inquiry, 'reopen'];
  const { protection, decision } = matter;
  return [
    'assign',
    'rate',
    ...(protection === null ? [] : (['correctProtection'] as const)),
    ...(decision === null ? [] : (['correctDecision'] as const)),
    ...inquiry,
  ];
}
