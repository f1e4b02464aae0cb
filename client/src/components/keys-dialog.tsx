import { Modal } from '@mantine/core';
import { useLetterKeys } from '../lib/letter-keys.js';
import { useKeyHelp, type KeyHelp } from '../lib/page-keys.js';
import { useText } from '../lib/text.js';
import { Kbd } from './kbd.js';
import classes from './keys-dialog.module.css';

const everywhere: readonly KeyHelp[] = [
  { keys: ['Ctrl', 'K'], words: 'keys.palette' },
  { keys: ['Ctrl', 'Z'], words: 'keys.undo' },
  { keys: ['?'], words: 'keys.list', isLetter: true },
];

/** Every key that means something on the page that is open. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const help = useKeyHelp((state) => state.help);
  const areLettersOn = useLetterKeys((state) => state.isOn);
  const shown = (keys: readonly KeyHelp[]) => keys.filter(({ isLetter }) => areLettersOn || !isLetter);
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <KeyList title={t('keys.here')} keys={shown(help)} />
      <KeyList title={t('keys.everywhere')} keys={shown(everywhere)} />
      <p className={classes.note}>{t('keys.note')}</p>
    </Modal>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly KeyHelp[] }) {
  const t = useText();
  if (keys.length === 0) return null;
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>
        {keys.map((help) => (
          <div key={help.words}>
            <dt>
              {help.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(help.words)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
