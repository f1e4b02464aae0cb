import { Menu } from '@mantine/core';
import { IconDots, type Icon as TablerIcon } from '@tabler/icons-react';
import classes from './item-menu.module.css';

interface ItemMenuProps<Act extends string> {
  /** What it is the menu of, for those who do not see it. */
  label: string;
  acts: readonly Act[];
  icons: Record<Act, TablerIcon>;
  wordsOf: (act: Act) => string;
  onAct: (act: Act) => void;
}

/** What can be done with one of many: behind three dots, so that the words are what one sees. */
export function ItemMenu<Act extends string>({ label, acts, icons, wordsOf, onAct }: ItemMenuProps<Act>) {
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.menu} aria-label={label}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => {
          const Icon: TablerIcon = icons[act];
          return (
            <Menu.Item
              key={act}
              leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
              onClick={() => {
                onAct(act);
              }}
            >
              {wordsOf(act)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
