import type { ReactNode } from 'react';
import { isConflict } from '../lib/changed.js';
import { Conflict, type Fact } from './conflict.js';
import { DraftState } from './draft-state.js';
import { FormDialog } from './form-dialog.js';
import { Resumed } from './resumed.js';
import type { Edit } from './use-edit.js';
import type { DraftKind } from '../lib/drafts/draft.js';

interface EditDialogProps<T, V> {
  title: string;
  act: string;
  draft: { kind: DraftKind; id: string };
  edit: Edit<T, V>;
  factsOf: (value: T) => Fact[];
  error: unknown;
  isBusy: boolean;
  isReady: boolean;
  missing?: string | null;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}

/** A form that changes something others may change too. Closed, it keeps what was begun. */
export function EditDialog<T, V>({ edit, factsOf, draft, error, isReady, children, ...rest }: EditDialogProps<T, V>) {
  const { conflict, isChanged } = edit;
  return (
    <FormDialog
      {...rest}
      size="lg"
      error={isConflict(error) ? null : error} // said by both wordings side by side, once what stands is on screen
      isReady={isReady && conflict === null && isChanged}
      aside={<DraftState {...draft} />}
    >
      <Resumed edit={edit} />
      {children}
      <Conflict edit={edit} factsOf={factsOf} />
    </FormDialog>
  );
}
