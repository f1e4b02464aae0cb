import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PersonView } from '../../../../src/contract/agencies.js';
import { callbackPattern, type CallWish, callWishes } from '../../../../src/contract/calls.js';
import { textLimits } from '../../../../src/contract/text-limits.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { useViewer } from '../../lib/viewer.js';
import { useAskForCall, useCallablePeople, useCalls } from './calls.api.js';
import { byMe } from './shown-calls.js';

interface AskForCallDialogProps {
  /** Whom to ask; where nobody is named yet, one is chosen. */
  person?: PersonView;
  onClose: () => void;
}

/** Asks somebody to call. There is no place to say what about: that is for the telephone. */
export function AskForCallDialog({ person: named, onClose }: AskForCallDialogProps) {
  const t = useText();
  const ask = useAskForCall();
  const [chosen, setChosen] = useState<PersonView | null>(named ?? null);
  const [wish, setWish] = useState<CallWish>('today');
  const [typed, setCallback] = useState<string | null>(null);
  const last = useLastNumber();
  const callback = typed ?? last;
  const number = callback.trim();
  const isNumber = number === '' || callbackPattern.test(number);
  const submit = () => {
    if (!chosen) return;
    const onSuccess = () => {
      tell(t('call.ask.asked', { name: chosen.name }));
      onClose();
    };
    ask.mutate({ personId: chosen.id, callback: number || null, wish }, { onSuccess });
  };
  return (
    <FormDialog
      title={named ? t('call.ask.of', { name: named.name }) : t('call.ask')}
      act={t('call.ask.act')}
      error={ask.error}
      isBusy={ask.isPending}
      isReady={chosen !== null && isNumber}
      onSubmit={submit}
      onClose={onClose}
    >
      {named ? null : <PersonChoice value={chosen} onChange={setChosen} />}
      <Wishes value={wish} onChange={setWish} />
      <TextInput
        type="tel"
        autoComplete="tel"
        label={t('call.field.callback')}
        value={callback}
        error={isNumber ? null : t('call.field.callback.wrong')}
        maxLength={textLimits.phone.max}
        onChange={(event) => {
          setCallback(event.currentTarget.value);
        }}
      />
      <Notice>{t('call.ask.hint')}</Notice>
    </FormDialog>
  );
}

/** The one that I gave last. */
function useLastNumber(): string {
  const view = useCalls();
  const me = useViewer().person.id;
  return (view && byMe(view, me).find(({ callback }) => callback)?.callback) ?? '';
}

interface ChoiceProps<T> {
  value: T;
  onChange: (value: T) => void;
}

function Wishes({ value, onChange }: ChoiceProps<CallWish>) {
  const t = useText();
  return (
    <Radio.Group
      label={t('call.field.wish')}
      value={value}
      onChange={(wish) => {
        onChange(wish);
      }}
    >
      <Stack gap="xs" mt={6}>
        {callWishes.map((wish) => (
          <Radio key={wish} value={wish} label={t(`call.wish.${wish}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Colleagues and those I work with, by agency. */
function PersonChoice({ value, onChange }: ChoiceProps<PersonView | null>) {
  const t = useText();
  const { data } = useCallablePeople();
  const people = data?.people ?? [];
  const groups = (data?.agencies ?? []).map(({ id, name }) => ({
    group: name,
    items: people.filter(({ agencyId }) => agencyId === id).map((each) => ({ value: each.id, label: each.name })),
  }));
  return (
    <NativeSelect
      data-autofocus
      label={t('call.field.person')}
      value={value?.id ?? ''}
      data={[...(value ? [] : [{ value: '', label: t('common.choose') }]), ...groups]}
      onChange={(event) => {
        onChange(people.find(({ id }) => id === event.currentTarget.value) ?? null);
      }}
    />
  );
}
