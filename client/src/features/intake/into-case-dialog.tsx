import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReportedChild } from '../../../../src/contract/concerns.js';
import { matterReasonLength } from '../../../../src/contract/intake.js';
import { titleLength } from '../../../../src/contract/cases.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import type { MatterDialogProps } from './matter-dialog-props.js';
import { type IntoCase, useIntoCase } from './use-into-case.js';

/** It becomes a case, or joins one: what was written is a note there for social services alone. */
export function IntoCaseDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  const into = useIntoCase(matter, onClose);
  return (
    <FormDialog
      title={t('matter.act.case')}
      act={t(into.isNew ? 'matter.case.open' : 'matter.case.link')}
      size="lg"
      error={into.error}
      isBusy={into.isBusy}
      isReady={into.isReady}
      onSubmit={into.submit}
      onClose={onClose}
    >
      <p>{t('matter.case.text')}</p>
      <NativeSelect
        label={t('matter.case.board')}
        data={[{ value: '', label: t('matter.case.board.choose') }, ...into.boards]}
        value={into.boardId}
        onChange={(event) => {
          into.change({ boardId: event.currentTarget.value, caseId: '' });
        }}
      />
      <Which into={into} />
      <Child child={matter.concern.child} into={into} />
      <Textarea
        label={t('matter.reason')}
        rows={3}
        value={into.reason}
        maxLength={matterReasonLength.max}
        onChange={(event) => {
          into.change({ reason: event.currentTarget.value });
        }}
      />
    </FormDialog>
  );
}

/** Whoever it is about, as a person in the case, unless she stands there already. */
function Child({ child, into }: { child: ReportedChild | null; into: IntoCase }) {
  const t = useText();
  if (child === null) return null;
  return (
    <Checkbox
      label={t('matter.case.child', { name: child.name })}
      description={t('matter.case.child.text')}
      checked={into.addsChild}
      onChange={(event) => {
        into.change({ addsChild: event.currentTarget.checked });
      }}
    />
  );
}

/** A new one, by a neutral title; or one that there is. */
function Which({ into }: { into: IntoCase }) {
  const t = useText();
  return (
    <>
      <Radio.Group
        label={t('matter.case.which')}
        value={into.isNew ? 'new' : 'old'}
        onChange={(value) => {
          into.change({ isNew: value === 'new' });
        }}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="new" label={t('matter.case.new')} />
          <Radio value="old" label={t('matter.case.old')} disabled={into.cases.length === 0} />
        </Stack>
      </Radio.Group>
      {into.isNew ? (
        <TextInput
          label={t('case.field.title')}
          description={t('matter.case.title.hint')}
          value={into.title}
          maxLength={titleLength.max}
          onChange={(event) => {
            into.change({ title: event.currentTarget.value });
          }}
        />
      ) : (
        <NativeSelect
          label={t('matter.case.old')}
          data={[{ value: '', label: t('matter.case.choose') }, ...into.cases]}
          value={into.caseId}
          onChange={(event) => {
            into.change({ caseId: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
