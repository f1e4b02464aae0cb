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
      {view.boards.length === 0 && !view.intakeIds ? <p className={table.none}>{t('placing.boards.none')}</p> : null}
      {view.boards.length > 0 || view.intakeIds ? (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              {view.intakeIds ? (
                <th scope="col" className={table.center}>
                  {t('intake.title')}
                </th>
              ) : null}
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
      {view.intakeIds ? <AtIntake person={person} intakeIds={view.intakeIds} /> : null}
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

/** Whether she reads what comes in. */
function AtIntake({ person, intakeIds }: { person: ColleagueView; intakeIds: string[] }) {
  const t = useText();
  const { isOn, place } = usePlacing('intake');
  return (
    <td className={table.center} data-label={t('intake.title')}>
      <Checkbox
        aria-label={t('placing.on', { name: person.name, place: t('intake.title') })}
        checked={isOn('', person.id, intakeIds)}
        onChange={(event) => {
          place('', person.id, event.currentTarget.checked);
        }}
      />
    </td>
  );
}
