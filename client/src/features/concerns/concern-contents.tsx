import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ConcernReceipt } from '../../../../src/contract/concerns.js';
import { ProblemText } from '../../components/problem-text.js';
import { saveFile } from '../../lib/save-file.js';
import { useText } from '../../lib/text.js';
import { draftOf } from './concern-draft.js';
import { ConcernRows } from './concern-rows.js';
import { ConcernThread } from './concern-thread.js';
import classes from './concerns.module.css';
import { takeCopy, useConcern } from './concerns.api.js';

/** What she sent, as she sent it; and of a consultation what has been asked and answered. */
export function ConcernContents({ receipt }: { receipt: ConcernReceipt }) {
  const t = useText();
  const { data: view, error } = useConcern(receipt.id);
  if (!view) return <ProblemText error={error} />;
  return (
    <>
      {view.form === 'consultation' ? <ConcernThread view={view} /> : null}
      <section>
        <h2 className={classes.heading}>{t('concern.mine.title')}</h2>
        <ConcernRows concern={draftOf(view)} />
        <TakeCopy concernId={receipt.id} />
      </section>
    </>
  );
}

/** For the school's own file. */
function TakeCopy({ concernId }: { concernId: string }) {
  const t = useText();
  const take = useMutation({ mutationFn: () => takeCopy(concernId), onSuccess: saveFile });
  return (
    <div className={classes.copy}>
      <Button
        size="md"
        loading={take.isPending}
        leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
        onClick={() => {
          take.mutate();
        }}
      >
        {t('concern.copy')}
      </Button>
      <ProblemText error={take.error} />
    </div>
  );
}
