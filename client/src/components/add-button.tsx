import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

interface AddButtonProps {
  words: string;
  /** The one thing to do on its page. */
  isFilled?: boolean;
  onClick: () => void;
}

/** Makes one more of what the list beside it holds. */
export function AddButton({ words, isFilled = false, onClick }: AddButtonProps) {
  return (
    <Button
      variant={isFilled ? 'filled' : 'default'}
      size="compact-sm"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
      onClick={onClick}
    >
      {words}
    </Button>
  );
}
