import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { GoOn } from '../../components/go-on.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { scopeOf } from '../../components/case-scope.js';
import { AnswerRequestDialog } from './answer-request-dialog.js';
import { RefuseRequestDialog } from './refuse-request-dialog.js';
import classes from './requests.module.css';
import { WithdrawRequestDialog } from './withdraw-request-dialog.js';

interface RequestActsProps {
  view: CaseView;
  request: RequestView;
}

type Opened = 'answer' | 'refuse' | 'withdraw' | null;

/** Those who are asked answer or say no; those who ask may take it back. */
export function RequestActs({ view, request }: RequestActsProps) {
  const t = useText();
  const own = useViewer().agency.id;
  const [open, setOpen] = useState<Opened>(null);
  const isThere = view.card.agencyIds.includes(request.agencyId); // whoever has left is told nothing any more
  const show = (act: Opened) => () => {
    setOpen(act);
  };
  return (
    <div className={classes.acts}>
      {request.askedAgencyId === own ? (
        <>
          <GoOn kind="answer" id={request.id} onGoOn={show('answer')} />
          <Button variant="subtle" onClick={show('refuse')}>
            {t('request.refuse')}
          </Button>
          {isThere ? <Button onClick={show('answer')}>{t('request.answer')}</Button> : null}
        </>
      ) : (
        <Button variant="subtle" onClick={show('withdraw')}>
          {t('request.withdraw')}
        </Button>
      )}
      <RequestDialog open={open} view={view} request={request} onClose={show(null)} />
    </div>
  );
}

function RequestDialog({ open, ...dialog }: RequestActsProps & { open: Opened; onClose: () => void }) {
  const words = useAudienceWords(scopeOf(dialog.view));
  if (open === 'answer') return <AnswerRequestDialog {...dialog} />;
  if (open === 'refuse') return <RefuseRequestDialog {...dialog} />;
  const { request, onClose } = dialog;
  const asked = words.agency(request.askedAgencyId);
  return open === 'withdraw' ? <WithdrawRequestDialog request={request} asked={asked} onClose={onClose} /> : null;
}
