/** Something that the palette leads to or does. */
export interface PaletteItem {
  id: string;
  group: PaletteGroup;
  words: string;
  /** What it is known by beside its words: a code. */
  aside?: string;
  /** The server found it by what was written, which may stand in it in another form. */
  isFound?: true;
  run: () => void;
}

export const paletteGroups = ['here', 'cases', 'notes', 'boards', 'places', 'mine'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

const mostOfGroup = 8;

/** What every word that was written is found in, group by group. */
export function itemsSaying(items: readonly PaletteItem[], written: string): PaletteItem[] {
  const wanted = written.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = items.filter((item) => {
    const said = `${item.words} ${item.aside ?? ''}`.toLowerCase();
    return item.isFound === true || wanted.every((word) => said.includes(word));
  });
  const best = hits.filter(({ words }) => words.toLowerCase().startsWith(wanted.join(' ')));
  const ranked = [...new Set([...best, ...hits])];
  return paletteGroups.flatMap((group) => ranked.filter((item) => item.group === group).slice(0, mostOfGroup));
}
