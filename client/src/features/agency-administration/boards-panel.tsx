import { Checkbox } from '@mantine/core';
import type { AgencyAdministrationView, ColleagueView } from '../../../../src/contract/agency-administration.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useText } from '../../lib/text.js';
import classes from './agency.module.css';
import { usePlacing } from './use-placing.js';

/** Who of ours is on which board: whoever is, is on its cases too, but the restricted ones. */
export function BoardsPanel({ view }: { view: AgencyAdministrationView }) {
  const t = useText();
  const people = view.people.filter(({ isDisabled }) => !isDisabled);
  return (
    <Panel title={t('placing.boards')} isFlush>
      <p className={classes.hint}>{t('placing.boards.hint')}</p>
      {view.boards.length === 0 ? <p className={table.none}>{t('placing.boards.none')}</p> : null}
      {view.boards.length > 0 ? (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              {view.boards.map(({ id, name }) => (
                <th key={id} scope="col" className={table.center}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonBoards key={person.id} person={person} view={view} />
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}

function PersonBoards({ person, view }: { person: ColleagueView; view: AgencyAdministrationView }) {
  const t = useText();
  const { isOn, place } = usePlacing('boards');
  return (
    <tr>
      <th scope="row">
        {person.name}
        <span className={table.meta}>{person.title}</span>
      </th>
      {view.boards.map((board) => (
        <td key={board.id} className={table.center} data-label={board.name}>
          <Checkbox
            aria-label={t('placing.on', { name: person.name, place: board.name })}
            checked={isOn(board.id, person.id, board.memberIds)}
            onChange={(event) => {
              place(board.id, person.id, event.currentTarget.checked);
            }}
          />
        </td>
      ))}
    </tr>
  );
}
