import { Button } from '@mantine/core';
import { useText } from '../../lib/text.js';
import classes from './promise.module.css';

/** Opens a part of a promise to be changed. */
export function ChangeButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useText();
  return (
    <Button className={classes.act ?? ''} variant="default" size="compact-sm" aria-label={name} onClick={onClick}>
      {t('promise.change')}
    </Button>
  );
}
