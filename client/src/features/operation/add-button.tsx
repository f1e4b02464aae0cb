import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

export function AddButton({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={onClick}>
      {words}
    </Button>
  );
}
