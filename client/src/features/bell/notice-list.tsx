import { Button } from '@mantine/core';
import { useId } from 'react';
import { Link } from '@tanstack/react-router';
import type { NoticesView } from '../../../../src/contract/notices.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useReadNotices } from './bell.api.js';
import classes from './bell.module.css';
import { byDay, type DayOfNotices } from './by-day.js';
import { NoticeRow } from './notice-row.js';

interface NoticeListProps {
  view: NoticesView;
  onClose: () => void;
}

/** What I have been told of, the newest first, day by day. */
export function NoticeList({ view, onClose }: NoticeListProps) {
  const t = useText();
  const read = useReadNotices();
  const unread = view.notices.filter(({ isRead }) => !isRead).map(({ id }) => id);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('bell.title')}</h2>
        <Link to="/installningar" className={classes.settings} onClick={onClose}>
          {t('bell.settings')}
        </Link>
      </div>
      {view.notices.length === 0 ? (
        <div className={classes.none}>
          <p>{t('bell.none')}</p>
          <p>{t('bell.none.text')}</p>
        </div>
      ) : (
        <div className={classes.days}>
          {byDay(view.notices).map((day) => (
            <Day key={day.day} {...day} view={view} onClose={onClose} />
          ))}
        </div>
      )}
      {unread.length > 0 ? (
        <div className={classes.foot}>
          <Button
            variant="subtle"
            onClick={() => {
              read.mutate(unread);
            }}
          >
            {t('bell.readAll')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Day({ day, notices, view, onClose }: DayOfNotices & NoticeListProps) {
  const { day: dayWords } = useDates();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.day}>
        {dayWords(day)}
      </h3>
      <ul>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} cases={view.cases} onClose={onClose} />
        ))}
      </ul>
    </section>
  );
}
