import type { ReactNode } from 'react';
import { Conflict } from '../../components/conflict.js';
import { FormDialog } from '../../components/form-dialog.js';
import type { Edit } from '../../components/use-edit.js';
import { isConflict } from '../../lib/changed.js';
import { useText } from '../../lib/text.js';
import type { Fields } from './use-part.js';

interface PartDialogProps<K extends string> {
  title: string;
  edit: Edit<Fields<K>, number>;
  /** What each field is called, in the order in which two wordings are set side by side. */
  names: Readonly<Record<K, string>>;
  /** How what stands in a field is said, where it is not said as it stands. */
  say?: (field: K, value: string) => string;
  error: unknown;
  isBusy: boolean;
  isReady: boolean;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}

/** Adds a part of a promise or changes it; what a colleague has changed meanwhile is shown beside one's own. */
export function PartDialog<K extends string>(props: PartDialogProps<K>) {
  const t = useText();
  const { edit, names, say = asItStands, error, isReady, children, ...rest } = props;
  const factsOf = (value: Fields<K>) =>
    (Object.keys(names) as K[])
      .filter((field) => edit.mine[field] !== edit.conflict?.[field])
      .map((field) => ({ name: names[field], words: say(field, value[field]) || t('promise.fact.none') }));
  return (
    <FormDialog
      {...rest}
      act={t('common.save')}
      size="lg"
      error={isConflict(error) ? null : error} // said by both wordings side by side, once what stands is on screen
      isReady={isReady && edit.conflict === null && edit.isChanged}
    >
      {children}
      <Conflict edit={edit} factsOf={factsOf} />
    </FormDialog>
  );
}

function asItStands(_field: string, value: string): string {
  return value;
}
