import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { nextClock } from '../../../../src/contract/clocks.js';
import type { IntakeView, MatterRow, MatterView } from '../../../../src/contract/intake.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { useMatterAct } from './intake.api.js';
import classes from './intake.module.css';
import { MatterDialog, type OpenedDialog } from './matter-dialogs.js';

/** What can be done with it; what the next clock asks for is the dark one. */
export function MatterActs({ matter, view }: { matter: MatterView; view: IntakeView }) {
  const t = useText();
  const { person, roles } = useViewer();
  const [open, setOpen] = useState<OpenedDialog>(null);
  const assign = useMatterAct<{ assigneeId: string | null }>(matter, 'assignee');
  const plain = useMatterAct(matter, matter.closedAt === null ? 'answer' : 'reopening');
  const isMine = matter.assigneeId === person.id;
  if (!roles.includes('caseworker') && !roles.includes('coordinator')) return null;
  if (matter.closedAt !== null)
    return (
      <div className={classes.acts}>
        <Button
          loading={plain.isPending}
          onClick={() => {
            plain.mutate({});
          }}
        >
          {t('matter.reopen')}
        </Button>
        <ProblemText error={plain.error} />
      </div>
    );
  return (
    <div className={classes.acts}>
      {actsOf(matter).map((act, place) => (
        <Button
          key={act}
          variant={place === 0 && isUrgent(matter, act) ? 'filled' : 'default'}
          onClick={() => {
            if (act === 'answer') plain.mutate({});
            else setOpen(act);
          }}
        >
          {t(`matter.act.${act}`)}
        </Button>
      ))}
      <Button
        loading={assign.isPending}
        onClick={() => {
          assign.mutate({ assigneeId: isMine ? null : person.id });
        }}
      >
        {t(isMine ? 'matter.layDown' : 'matter.take')}
      </Button>
      <MoreActs matter={matter} onOpen={setOpen} />
      <ProblemText error={assign.error ?? plain.error} />
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

type PlainAct = 'protection' | 'decision' | 'answer' | 'case' | 'conclude';

/** What comes next first. */
function actsOf({ form, protectionAt, decision, wantsAnswer, answeredAt }: MatterRow): PlainAct[] {
  if (form === 'consultation') return ['conclude'];
  if (protectionAt === null) return ['protection'];
  if (decision === null) return ['decision'];
  return wantsAnswer && answeredAt === null ? ['answer', 'case', 'conclude'] : ['case', 'conclude'];
}

function isUrgent(matter: MatterRow, act: PlainAct): boolean {
  return act === nextClock(matter)?.kind || act === 'protection' || act === 'decision';
}

function MoreActs({ matter, onOpen }: { matter: MatterRow; onOpen: (dialog: OpenedDialog) => void }) {
  const t = useText();
  const acts = [
    'assign',
    'rate',
    ...(matter.decision === 'opened' && matter.inquiryClosedAt === null ? ['extend'] : []),
  ] as const;
  return (
    <Menu position="top-end" shadow="none">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>{t('matter.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item
            key={act}
            onClick={() => {
              onOpen(act as OpenedDialog);
            }}
          >
            {t(`matter.act.${act as 'assign' | 'rate' | 'extend'}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
