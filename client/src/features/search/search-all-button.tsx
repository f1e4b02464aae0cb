import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../lib/text.js';
import { lookEverywhere } from './looking.js';

/** From what filters one board to all of my cases. */
export function SearchAllButton({ text }: { text: string }) {
  const t = useText();
  const navigate = useNavigate();
  if (text.trim() === '') return null;
  return (
    <Button
      variant="default"
      size="xs"
      onClick={() => {
        lookEverywhere(text);
        void navigate({ to: '/sok' });
      }}
    >
      {t('search.everywhere')}
    </Button>
  );
}
