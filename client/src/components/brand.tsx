import classes from './brand.module.css';

/** Three circles that share a middle. */
export function Brand() {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden>
        <circle cx="8.5" cy="9" r="5" />
        <circle cx="15.5" cy="9" r="5" />
        <circle cx="12" cy="15" r="5" />
      </svg>
      Samverka
    </span>
  );
}
