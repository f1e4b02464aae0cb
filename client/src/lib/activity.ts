const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/** Tells of every sign that somebody is here. Reading on a screen gives none; the live connection is none either. */
export function onActivity(act: (event: Event) => void): () => void {
  const options = { passive: true, capture: true };
  signs.forEach((sign) => {
    window.addEventListener(sign, act, options);
  });
  return () => {
    signs.forEach((sign) => {
      window.removeEventListener(sign, act, options);
    });
  };
}
