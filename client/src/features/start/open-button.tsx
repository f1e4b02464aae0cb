import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { StartCase } from '../../../../src/contract/start.js';
import { useText } from '../../lib/text.js';
import classes from './start.module.css';

/** The way into the case, where it can be done. */
export function OpenButton({ file: { boardId, caseId, title } }: { file: StartCase }) {
  const t = useText();
  const act = t('start.act.open');
  return (
    <Button
      className={classes.act}
      renderRoot={(props: object) => <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }} {...props} />}
      aria-label={t('start.act.of', { act, what: title })}
    >
      {act}
    </Button>
  );
}
