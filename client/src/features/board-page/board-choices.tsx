import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { useText } from '../../lib/text.js';
import { labelKey } from '../../lib/words.js';
import { SearchAllButton } from '../search/search-all-button.js';
import { AudienceLegend } from '../boards/audience-legend.js';
import classes from '../boards/board-filters.module.css';
import { isLate, readBoardSearch, shows, type BoardSearch } from '../boards/board-search.js';

/** What can be chosen to be shown: area, label, whose, closed, and whose eyes it is for. */
export function BoardChoices({ board, search, words }: { board: BoardView; search: BoardSearch; words: string }) {
  const navigate = useNavigate();
  const change = (part: BoardSearch) =>
    void navigate({
      to: '/arenden/$boardId',
      params: { boardId: board.id },
      search: readBoardSearch({ ...search, ...part }),
      replace: true,
    });
  return (
    <>
      <SearchAllButton text={search.avslutade ? '' : words} />
      <AreaFilter
        board={board}
        value={search.omrade}
        onChange={(omrade) => {
          change({ omrade });
        }}
      />
      <LabelFilter
        board={board}
        value={search.etikett}
        onChange={(etikett) => {
          change({ etikett });
        }}
      />
      <WhoseFilter
        board={board}
        value={search.visa}
        onChange={(visa) => {
          change({ visa });
        }}
      />
      <ClosedFilter
        isOn={search.avslutade === true}
        onChange={(avslutade) => {
          change({ avslutade });
        }}
      />
      <AudienceLegend
        board={board}
        chosen={search.lasare}
        onChoose={(lasare) => {
          change({ lasare });
        }}
      />
    </>
  );
}

interface FilterProps<T> {
  board: BoardView;
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

function AreaFilter({ board, value, onChange }: FilterProps<string>) {
  const t = useText();
  const areas = [...board.areas].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  const all = { value: '', label: t('filter.area.all') };
  return (
    <NativeSelect
      aria-label={t('filter.area')}
      className={classes.select ?? ''}
      value={value ?? ''}
      data={[all, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => {
        onChange(event.currentTarget.value || undefined);
      }}
    />
  );
}

function LabelFilter({ board, value, onChange }: FilterProps<string>) {
  const t = useText();
  const labels = boardTemplates[board.template].labels.map((label) => ({ value: label, label: t(labelKey(label)) }));
  return (
    <NativeSelect
      aria-label={t('filter.label')}
      className={classes.select ?? ''}
      value={value ?? ''}
      data={[{ value: '', label: t('filter.label.all') }, ...labels]}
      onChange={(event) => {
        onChange(event.currentTarget.value || undefined);
      }}
    />
  );
}

function WhoseFilter({ board, value, onChange }: FilterProps<NonNullable<BoardSearch['visa']>>) {
  const t = useText();
  const late = board.cards.filter(isLate).length;
  return (
    <SegmentedControl
      aria-label={t('filter.whose')}
      value={value ?? ''}
      onChange={(chosen) => {
        onChange(shows.find((show) => show === chosen));
      }}
      data={[
        { value: '', label: t('filter.all') },
        { value: 'mina', label: t('filter.mine') },
        { value: 'forsenade', label: t('filter.late', { count: late }) },
      ]}
      classNames={{ root: classes.segments ?? '', label: classes.segment ?? '', indicator: classes.indicator ?? '' }}
    />
  );
}

function ClosedFilter({ isOn, onChange }: { isOn: boolean; onChange: (isOn: true | undefined) => void }) {
  const t = useText();
  return (
    <button
      type="button"
      className={classes.toggle}
      aria-pressed={isOn}
      onClick={() => {
        onChange(isOn ? undefined : true);
      }}
    >
      {t('filter.closed')}
    </button>
  );
}
