import classes from './missing.module.css';

interface MissingProps {
  /** By which the button that waits for it is described. */
  id: string;
  words: string | null;
}

/** Why a button cannot be pressed yet, beside it. */
export function Missing({ id, words }: MissingProps) {
  return words === null ? null : (
    <span id={id} className={classes.missing}>
      {words}
    </span>
  );
}
