import { IconKeyboard } from '@tabler/icons-react';
import { Kbd } from '../../components/kbd.js';
import { LiveState } from '../../components/live-state.js';
import { useLetterKeys } from '../../lib/letter-keys.js';
import { showOverlay } from '../../lib/overlay.js';
import { useText } from '../../lib/text.js';
import classes from './board-foot.module.css';

/** The keys that help most, and whether what is shown is so. */
export function BoardFoot() {
  return (
    <>
      <KeyHints />
      <span className={classes.state}>
        <LiveState />
      </span>
    </>
  );
}

function KeyHints() {
  const t = useText();
  const areLettersOn = useLetterKeys((state) => state.isOn);
  return (
    <div className={classes.hints}>
      <IconKeyboard size={16} stroke={1.75} aria-hidden />
      {areLettersOn ? <Hint keys={['J', 'K']} words={t('keys.step')} /> : null}
      <Hint keys={['Enter']} words={t('keys.open')} />
      <Hint keys={['Alt', '→']} words={t('keys.move')} />
      {areLettersOn ? <Hint keys={['M']} words={t('keys.menu')} /> : null}
      <button
        type="button"
        className={classes.all}
        onClick={() => {
          showOverlay('keys');
        }}
      >
        {areLettersOn ? <Kbd>?</Kbd> : null} {t('keys.all')}
      </button>
    </div>
  );
}

function Hint({ keys, words }: { keys: string[]; words: string }) {
  return (
    <span className={classes.hint}>
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {words}
    </span>
  );
}
