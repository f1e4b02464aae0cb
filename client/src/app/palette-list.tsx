import { useEffect, useRef } from 'react';
import { useText } from '../lib/text.js';
import classes from './palette.module.css';
import { paletteGroups, type PaletteItem } from './palette-items.js';

interface PaletteListProps {
  id: string;
  items: readonly PaletteItem[];
  /** The one that Enter chooses. */
  at: number;
  onPoint: (at: number) => void;
  onChoose: (item: PaletteItem) => void;
}

/** What was found, in groups; the field above it keeps the focus. */
export function PaletteList({ id, items, ...rest }: PaletteListProps) {
  const t = useText();
  if (items.length === 0) return <EmptyList id={id} />;
  return (
    <div role="listbox" id={id} className={classes.list} aria-label={t('palette.title')}>
      {paletteGroups
        .filter((group) => items.some((item) => item.group === group))
        .map((group) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={classes.group} role="presentation">
              {t(`palette.group.${group}`)}
            </div>
            {items.map((item, at) =>
              item.group === group ? <Option key={item.id} {...{ id, item, ...rest }} index={at} /> : null,
            )}
          </div>
        ))}
    </div>
  );
}

function EmptyList({ id }: { id: string }) {
  const t = useText();
  return (
    <div role="listbox" id={id} className={classes.list} aria-label={t('palette.title')}>
      <div role="option" aria-selected={false} aria-disabled className={classes.none}>
        {t('palette.none')}
      </div>
    </div>
  );
}

interface OptionProps extends Omit<PaletteListProps, 'items'> {
  item: PaletteItem;
  index: number;
}

function Option({ id, item, index, at, onPoint, onChoose }: OptionProps) {
  const option = useRef<HTMLDivElement>(null);
  const isActive = index === at;
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={option}
      role="option"
      id={`${id}-${String(index)}`}
      className={classes.option}
      aria-selected={isActive}
      onPointerMove={() => {
        onPoint(index);
      }}
      onClick={() => {
        onChoose(item);
      }}
    >
      <span>{item.words}</span>
      {item.aside ? <span className={classes.aside}>{item.aside}</span> : null}
    </div>
  );
}
