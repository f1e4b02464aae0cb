import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PromiseView } from '../../../../src/contract/promises.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { previewQuery, usePropose } from './promises.api.js';
import { PublishedText } from './published-text.js';
import { TextField } from './text-field.js';
import { Traces } from './traces.js';

interface ProposeDialogProps {
  promise: PromiseView;
  onClose: () => void;
}

/** Proposes to tell all that is promised, done and counted, as it stands: read first, to the letter. */
export function ProposeDialog({ promise, onClose }: ProposeDialogProps) {
  const t = useText();
  const [id, setId] = useState(newId);
  const [note, setNote] = useState('');
  const propose = usePropose(promise.id);
  const { data, error } = useQuery(previewQuery(promise.id));
  const words = note.trim();
  return (
    <FormDialog
      title={t('promise.propose')}
      act={t('promise.propose.act')}
      size="xl"
      error={propose.error ?? error}
      isBusy={propose.isPending}
      isReady={data !== undefined && (words === '' || words.length >= 3)}
      onSubmit={() => {
        propose.mutate({ id, note: words || null }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('promise.propose.hint')}</Notice>
      <TextField
        isFirst
        isLong
        label={t('promise.field.note')}
        hint={t('promise.field.note.hint')}
        value={note}
        max={300}
        onChange={(written) => {
          setNote(written);
          setId(newId());
        }}
      />
      <Traces promise={promise} texts={[note]} />
      {data ? <PublishedText content={{ ...data, note: words || null }} /> : <RowsSkeleton rows={4} />}
    </FormDialog>
  );
}
