import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PicturePart, PictureSeries, PictureTheme, PictureView } from '../../../../src/contract/pictures.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { TextField } from '../promises/text-field.js';
import { usePeriodWords } from '../promises/use-period-words.js';
import { PictureTraces } from './picture-traces.js';
import { usePut } from './pictures.api.js';
import { useCountWords } from './use-picture-words.js';

interface PutDialogProps {
  picture: PictureView;
  theme: PictureTheme;
  onClose: () => void;
}

/** What of one's own all are to read, and what is said of it: an act of its own, theme by theme. */
export function PutDialog({ picture, theme: { theme, series }, onClose }: PutDialogProps) {
  const t = useText();
  const put = usePut(picture);
  const own = series.flatMap((each) => each.built.map((part) => ({ part, series: each })));
  const [chosen, setChosen] = useState(() => own.map(({ part }) => part.id));
  const [words, setWords] = useState('');
  const submit = () => {
    put.mutate({ theme, words: words.trim(), observationIds: chosen }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('picture.put.title', { theme: t(`picture.theme.${theme}`) })}
      act={t('picture.put.act')}
      size="lg"
      error={put.error}
      isBusy={put.isPending}
      isReady={words.trim().length >= 3}
      onSubmit={submit}
      onClose={onClose}
    >
      <Notice>{t('picture.put.hint')}</Notice>
      <TextField isFirst isLong label={t('picture.put.words')} value={words} max={1000} onChange={setWords} />
      <PictureTraces picture={picture} texts={[words]} />
      <Checkbox.Group label={t('picture.put.which')} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt={4}>
          {own.map(({ part, series: of }) => (
            <Choice key={part.id} part={part} series={of} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}

/** What is there already stays there. */
function Choice({ part, series: { kind, measure } }: { part: PicturePart; series: PictureSeries }) {
  const t = useText();
  const words = useCountWords();
  const period = usePeriodWords();
  return (
    <Checkbox
      value={part.id}
      disabled={part.isShared}
      label={`${measure}, ${period(part)}: ${words(part, kind)}`}
      description={part.isShared ? t('picture.shared') : undefined}
    />
  );
}
