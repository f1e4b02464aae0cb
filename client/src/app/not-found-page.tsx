import { Link } from '@tanstack/react-router';
import { MessagePage } from '../components/message-page.js';
import { usePageTitle } from '../lib/page-title.js';
import { useText } from '../lib/text.js';

/** Nothing here, or nothing for this viewer: the two look the same. */
export function NotFoundPage() {
  const t = useText();
  usePageTitle(t('notFound.title'));
  return (
    <MessagePage title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/">{t('notFound.home')}</Link>
    </MessagePage>
  );
}
