import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { NoticeView } from '../../../../src/contract/notices.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useReadNotices } from '../bell/bell.api.js';
import { besideCases } from '../bell/beside-cases.js';
import { StartRow, StartSection } from './start-row.js';

/** What I am reminded of that is about no case. */
export function ReminderRows({ reminders }: { reminders: NoticeView[] }) {
  const t = useText();
  if (reminders.length === 0) return null;
  return (
    <StartSection title={t('start.reminders.title')}>
      {reminders.map((notice) => (
        <Reminder key={notice.id} notice={notice} />
      ))}
    </StartSection>
  );
}

function Reminder({ notice }: { notice: NoticeView }) {
  const t = useText();
  const { moment } = useDates();
  const read = useReadNotices();
  const { id, kind, givenAt, isRead } = notice;
  const follow = () => {
    if (!isRead) read.mutate([id]);
  };
  return (
    <StartRow
      icon={IconBell}
      what={t(`bell.kind.${kind}`)}
      about={
        <>
          <time dateTime={givenAt}>{moment(givenAt)}</time>
          {kind === 'intake_late' ? <span>{t('start.reminders.intakeLate')}</span> : null}
        </>
      }
      way={(props) => <Link {...wayOf(notice)} {...props} onClick={follow} />}
    />
  );
}

/** Whoever is told of an intake at which she does not read says who reads there. */
function wayOf(notice: NoticeView) {
  return notice.kind === 'intake_late' ? ({ to: '/min-myndighet' } as const) : besideCases(notice);
}
