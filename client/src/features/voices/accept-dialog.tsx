import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  type AcceptVoice,
  voiceLimits,
  type VoiceTheme,
  voiceThemes,
  type VoiceView,
} from '../../../../src/contract/voices.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { TracesNotice } from '../concerns/traces-warning.js';
import { useAcceptVoice } from './voices.api.js';

interface AcceptDialogProps {
  voice: VoiceView;
  onClose: () => void;
}

/** Counts what was said under a theme; what points somebody out is taken away first. */
export function AcceptDialog({ voice, onClose }: AcceptDialogProps) {
  const t = useText();
  const [theme, setTheme] = useState(voice.theme);
  const [place, setPlace] = useState(voice.place ?? '');
  const [text, setText] = useState(voice.text ?? '');
  const accept = useAcceptVoice(voice);
  const redacted = redactedFrom(voice, place.trim(), text.trim());
  return (
    <FormDialog
      title={t('voices.accept.title')}
      act={t(redacted === null ? 'voices.accept.act' : 'voices.accept.redactedAct')}
      size="lg"
      error={accept.error}
      isBusy={accept.isPending}
      isReady={text.trim().length >= voiceLimits.text.min}
      onSubmit={() => {
        accept.mutate({ version: voice.version, theme, redacted }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('voices.accept.hint')}</Notice>
      <ThemeField value={theme} onChange={setTheme} />
      <TextInput
        label={t('voices.field.place')}
        value={place}
        maxLength={voiceLimits.place}
        onChange={(event) => {
          setPlace(event.currentTarget.value);
        }}
      />
      <Textarea
        autosize
        minRows={3}
        maxRows={12}
        label={t('voices.field.text')}
        value={text}
        maxLength={voiceLimits.text.max}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <TracesNotice text={`${place}\n${text}`}>{t('voices.traces')}</TracesNotice>
    </FormDialog>
  );
}

function ThemeField({ value, onChange }: { value: VoiceTheme; onChange: (theme: VoiceTheme) => void }) {
  const t = useText();
  return (
    <NativeSelect
      data-autofocus
      label={t('voices.field.theme')}
      value={value}
      data={voiceThemes.map((theme) => ({ value: theme, label: t(`voices.theme.${theme}`) }))}
      onChange={(event) => {
        onChange(event.currentTarget.value as VoiceTheme);
      }}
    />
  );
}

/** Null: as it was said. */
function redactedFrom(voice: VoiceView, place: string, text: string): AcceptVoice['redacted'] {
  const isAsSaid = place === (voice.place ?? '') && text === (voice.text ?? '').trim();
  return isAsSaid ? null : { place: place || null, text };
}
