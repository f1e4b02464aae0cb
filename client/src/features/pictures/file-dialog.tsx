import { FileInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ImportFault, ImportPreview } from '../../../../src/contract/figure-files.js';
import type { PictureView } from '../../../../src/contract/pictures.js';
import { FormDialog } from '../../components/form-dialog.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useBringFile, useLook } from './pictures.api.js';
import classes from './pictures.module.css';

/** A file of figures: looked at first, with what to do about each line that is wrong; then brought in, all of it. */
export function FileDialog({ picture: { areaId }, onClose }: { picture: PictureView; onClose: () => void }) {
  const t = useText();
  const look = useLook(areaId);
  const bring = useBringFile(areaId);
  const [id, setId] = useState(newId);
  const [name, setName] = useState(t('picture.file.name'));
  const [text, setText] = useState('');
  const take = (written: string) => {
    setText(written);
    setId(newId());
    look.reset();
  };
  const isLooked = look.data?.faults.length === 0 && look.data.rows.length > 0;
  const submit = () => {
    if (isLooked) bring.mutate({ id, name, text }, { onSuccess: onClose });
    else look.mutate(text);
  };
  return (
    <FormDialog
      title={t('picture.file')}
      act={t(isLooked ? 'picture.file.act' : 'picture.file.look')}
      size="lg"
      error={bring.error ?? look.error}
      isBusy={look.isPending || bring.isPending}
      isReady={text.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={classes.meta}>{t('picture.file.hint')}</p>
      <FileInput
        clearable
        accept=".csv,text/csv"
        label={t('picture.file.choose')}
        placeholder={t('picture.file.none')}
        onChange={(file) => {
          if (file === null) return;
          setName(file.name.slice(0, 120));
          void textOf(file).then(take);
        }}
      />
      <Textarea
        label={t('picture.file.text')}
        value={text}
        autosize
        minRows={4}
        maxRows={10}
        onChange={(event) => {
          take(event.currentTarget.value);
        }}
      />
      {look.data ? <Looked preview={look.data} /> : null}
    </FormDialog>
  );
}

/** As Excel saves it in Sweden, where it is not UTF-8. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function Looked({ preview: { rows, faults } }: { preview: ImportPreview }) {
  const t = useText();
  return (
    <div role="status">
      <p>{t('picture.file.rows', { count: rows.length })}</p>
      {faults.length === 0 ? null : (
        <>
          <p>
            <strong>{t('picture.file.faults', { count: faults.length })}</strong>
          </p>
          <ul className={classes.faults} tabIndex={0} aria-label={t('picture.file.faults', { count: faults.length })}>
            {faults.map((fault, at) => (
              <Fault key={at} fault={fault} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Fault({ fault: { line, column, written, why } }: { fault: ImportFault }) {
  const t = useText();
  return (
    <li>
      <strong>{t('picture.file.line', { line })}</strong>:{' '}
      {t(`picture.fault.${why}`, { column: column ?? '', written: `”${written ?? ''}”` })}
    </li>
  );
}
