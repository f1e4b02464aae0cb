import { Checkbox, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { ExportFormat } from '../../../../src/contract/exports.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useAudienceWords, type AudienceScope } from '../../components/use-audience-words.js';
import { narrowestOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import { AudienceBar } from './audience-bar.js';
import classes from './export.module.css';
import type { ExportOption } from './export-options.js';
import { useExport, type ExportSource } from './use-export.js';

interface ExportDialogProps {
  source: ExportSource;
  options: ExportOption[];
  scope: AudienceScope;
  hint: string;
  onClose: () => void;
}

const formats: readonly ExportFormat[] = ['print', 'csv', 'json'];

/** Asks before anything leaves: what is to be in it, who may then read it, and how. */
export function ExportDialog({ source, options, scope, hint, onClose }: ExportDialogProps) {
  const t = useText();
  const taking = useExport(source);
  const [format, setFormat] = useState<ExportFormat>('print');
  const [chosen, setChosen] = useState(() => options.filter(({ isUsual }) => isUsual).map(keyOf));
  const audiences = options.filter((option) => chosen.includes(keyOf(option))).map(({ audience }) => audience);
  return (
    <FormDialog
      title={t('export.act')}
      act={t(`export.act.${format}`)}
      size="lg"
      error={taking.error}
      isBusy={taking.isPending}
      isReady={audiences.length > 0}
      onSubmit={() => {
        taking.mutate({ format, audiences }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Checkbox.Group label={t('export.what')} description={hint} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt={8}>
          {options.map((option) => (
            <Checkbox
              key={keyOf(option)}
              value={keyOf(option)}
              disabled={option.isFixed}
              label={<OptionWords option={option} scope={scope} />}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {audiences.length > 0 ? <Readers audiences={audiences} scope={scope} /> : null}
      <Radio.Group
        label={t('export.how')}
        value={format}
        onChange={(value) => {
          setFormat(value);
        }}
      >
        <Stack gap="xs" mt={4}>
          {formats.map((value) => (
            <Radio key={value} value={value} label={t(`export.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}

function OptionWords({ option, scope }: { option: ExportOption; scope: AudienceScope }) {
  return (
    <span className={classes.option}>
      <AudienceTag audience={option.audience} scope={scope} />
      <span>{option.words}</span>
    </span>
  );
}

/** Who may read the full of it: those who may read each thing in it. */
function Readers({ audiences, scope }: { audiences: Audience[]; scope: AudienceScope }) {
  const t = useText();
  const words = useAudienceWords(scope);
  const readers = narrowestOf(audiences);
  const widest = audiences.at(-1) ?? readers;
  return (
    <div role="status" className={classes.readers}>
      <AudienceBar audience={readers} scope={scope} />
      {readers.length < widest.length ? (
        <Notice>
          {t('export.narrow', { agencies: words.list(readers) })} {t('export.narrow.hint')}
        </Notice>
      ) : null}
    </div>
  );
}

function keyOf({ audience }: ExportOption): string {
  return audience.join();
}
