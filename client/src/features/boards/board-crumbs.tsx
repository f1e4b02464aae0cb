import { Link } from '@tanstack/react-router';
import { Crumbs } from '../../components/crumbs.js';
import { useText } from '../../lib/text.js';

export function BoardCrumbs({ name }: { name: string }) {
  const t = useText();
  return (
    <Crumbs
      up={[
        <Link key="boards" to="/arenden">
          {t('boards.title')}
        </Link>,
      ]}
      here={name}
    />
  );
}
