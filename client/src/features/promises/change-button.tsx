import { Button } from '@mantine/core';
import { useText } from '../../lib/text.js';

/** Opens a part of a promise to be changed. */
export function ChangeButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useText();
  return (
    <Button variant="default" size="compact-sm" aria-label={name} onClick={onClick}>
      {t('promise.change')}
    </Button>
  );
}
