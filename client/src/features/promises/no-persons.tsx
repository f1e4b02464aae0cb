import { IconEye } from '@tabler/icons-react';
import { useText } from '../../lib/text.js';

/** Who is in it: nobody. */
export function NoPersons() {
  const t = useText();
  return (
    <span>
      <IconEye size={16} stroke={1.75} aria-hidden />
      {t('promise.noPersons')}
    </span>
  );
}
