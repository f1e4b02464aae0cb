import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NoticeCase, NoticeView } from '../../../../src/contract/notices.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useReadNotices } from './bell.api.js';
import { besideCases } from './beside-cases.js';
import classes from './bell.module.css';
import { useNoticeCode } from './use-notice-code.js';

interface NoticeRowProps {
  notice: NoticeView;
  cases: readonly NoticeCase[];
  onClose: () => void;
}

/** One thing to know: of which kind, in which case, and when. Following it is having read it. */
export function NoticeRow({ notice, cases, onClose }: NoticeRowProps) {
  const t = useText();
  const { time } = useDates();
  const read = useReadNotices();
  const { id, kind, givenAt, isRead, caseId } = notice;
  const file = cases.find((one) => one.caseId === caseId);
  const what = t(`bell.kind.${kind}`);
  const code = useNoticeCode(notice, file);
  const follow = () => {
    if (!isRead) read.mutate([id]);
    onClose();
  };
  return (
    <li className={classes.row} data-unread={!isRead || undefined}>
      <Way notice={notice} file={file} onFollow={follow}>
        <span className={classes.what}>{what}</span>
        <span className={classes.meta}>
          {code ? <span className={classes.code}>{code}</span> : null}
          {file ? <span>{file.title}</span> : null}
          <time dateTime={givenAt}>{time(new Date(givenAt))}</time>
          {isRead ? null : <span className={classes.mark}>{t('bell.unread')}</span>}
        </span>
      </Way>
      {isRead ? null : (
        <UnstyledButton
          className={classes.check}
          title={t('bell.read')}
          aria-label={t('bell.read.of', { what: code ? `${what}, ${code}` : what })}
          onClick={() => {
            read.mutate([id]);
          }}
        >
          <IconCheck size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      )}
    </li>
  );
}

interface WayProps {
  notice: NoticeView;
  file: NoticeCase | undefined;
  onFollow: () => void;
  children: ReactNode;
}

/** To the case; what is about none stands at the intake, among the concerns, the agreements or the promises, or on the page of what is mine. */
function Way({ notice, file, onFollow, children }: WayProps) {
  if (!file)
    return (
      <Link {...besideCases(notice)} className={classes.way} onClick={onFollow}>
        {children}
      </Link>
    );
  const { boardId, caseId } = file;
  return (
    <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }} className={classes.way} onClick={onFollow}>
      {children}
    </Link>
  );
}
