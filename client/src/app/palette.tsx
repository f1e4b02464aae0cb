import { Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useText } from '../lib/text.js';
import { itemsSaying, type PaletteItem } from './palette-items.js';
import { PaletteList } from './palette-list.js';
import { usePaletteItems } from './use-palette-items.js';

interface PaletteProps {
  onClose: () => void;
  onSignOut: () => void;
}

/** Goes anywhere, and does what the page offers, by writing a part of its name. */
export function Palette({ onClose, onSignOut }: PaletteProps) {
  const t = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const [at, setAt] = useState(0);
  const items = itemsSaying(usePaletteItems(written, onSignOut), written);
  const choose = useChoose(onClose);
  const act = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = items[at];
    if (step) setAt((at + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter' && item) choose(item);
    else return;
    event.preventDefault();
  };
  const active = items[at] ? `${id}-${String(at)}` : undefined;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      yOffset="10vh"
      centered={false}
      title={t('palette.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={active}
        aria-label={t('palette.label')}
        placeholder={t('palette.label')}
        value={written}
        onKeyDown={act}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          setAt(0);
        }}
      />
      <PaletteList id={id} items={items} at={at} onPoint={setAt} onChoose={choose} />
      <VisuallyHidden role="status">{t('palette.hits', { count: items.length })}</VisuallyHidden>
    </Modal>
  );
}

/** Closes first, and acts once the focus is back where it was: what opens then takes it from there. */
function useChoose(onClose: () => void) {
  const [before] = useState(() => document.activeElement);
  return ({ run }: PaletteItem) => {
    onClose();
    requestAnimationFrame(() => {
      if (before instanceof HTMLElement) before.focus();
      run();
    });
  };
}
