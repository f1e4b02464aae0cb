import { Modal } from '@mantine/core';
import { Kbd } from '../../components/kbd.js';
import { useLetterKeys } from '../../lib/letter-keys.js';
import { useText } from '../../lib/text.js';
import classes from './keys-dialog.module.css';

const commands = [
  { keys: ['↑', '↓', '←', '→'], words: 'keys.arrows', isLetter: false },
  { keys: ['Enter'], words: 'keys.open.long', isLetter: false },
  { keys: ['Alt', '←', '→'], words: 'keys.move.long', isLetter: false },
  { keys: ['Ctrl', 'Z'], words: 'keys.undo', isLetter: false },
  { keys: ['J', 'K'], words: 'keys.step.long', isLetter: true },
  { keys: ['M'], words: 'keys.menu.long', isLetter: true },
  { keys: ['C'], words: 'keys.new', isLetter: true },
  { keys: ['?'], words: 'keys.list', isLetter: true },
] as const;

/** Every key that means something on the board. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const areLettersOn = useLetterKeys((state) => state.isOn);
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <dl className={classes.keys}>
        {commands
          .filter(({ isLetter }) => areLettersOn || !isLetter)
          .map(({ keys, words }) => (
            <div key={words}>
              <dt>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
      </dl>
      <p className={classes.note}>{t('keys.note')}</p>
    </Modal>
  );
}
