import { useQuery } from '@tanstack/react-query';
import type { NoticeCase, NoticeView } from '../../../../src/contract/notices.js';
import { concernsQuery } from '../concerns/concerns.api.js';
import { useIntake } from '../intake/intake.api.js';

/** The random code of the case or the concern that a notice is about: by it one line is told from the next, and it says nothing of anybody. */
export function useNoticeCode({ kind, itemId }: NoticeView, file: NoticeCase | undefined): string | undefined {
  const matters = useIntake()?.matters;
  const { data: mine } = useQuery({ ...concernsQuery, enabled: kind.startsWith('concern_') });
  const known = kind.startsWith('concern_') ? mine?.concerns : matters;
  return file?.code ?? known?.find(({ id }) => id === itemId)?.code;
}
