import { useDisclosure } from '@mantine/hooks';
import type { AgencyAdministrationView, ColleagueView } from '../../../../src/contract/agency-administration.js';
import { AddButton } from '../../components/add-button.js';
import { Avatar } from '../../components/avatar.js';
import { Chip } from '../../components/chip.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useDates } from '../../lib/dates.js';
import { useList, useText } from '../../lib/text.js';
import classes from './agency.module.css';
import { InvitePersonDialog } from './invite-person-dialog.js';
import { PersonMenu } from './person-menu.js';

export function PeoplePanel({ view }: { view: AgencyAdministrationView }) {
  const t = useText();
  const { people } = view;
  const [isInviting, { open, close }] = useDisclosure();
  const sorted = [...people].sort(
    (one, other) => Number(one.isDisabled) - Number(other.isDisabled) || one.name.localeCompare(other.name, 'sv'),
  );
  const invite = <AddButton words={t('people.invite')} isFilled onClick={open} />;
  return (
    <Panel title={t('people.title', { count: people.length })} aside={invite} isFlush>
      <ListTable heads={[t('people.name'), t('people.roles'), t('people.state')]} hasActs>
        {sorted.map((person) => (
          <PersonRow key={person.id} view={view} person={person} />
        ))}
      </ListTable>
      {isInviting ? <InvitePersonDialog onClose={close} /> : null}
    </Panel>
  );
}

function PersonRow({ view, person }: { view: AgencyAdministrationView; person: ColleagueView }) {
  const t = useText();
  const { day } = useDates();
  const absence = view.absences.find(({ personId }) => personId === person.id);
  const name = view.people.find(({ id }) => id === absence?.standInId)?.initials;
  const list = useList();
  const state = person.isDisabled ? 'people.disabled' : person.isInvited ? 'people.invited' : 'people.active';
  return (
    <tr data-off={person.isDisabled || undefined}>
      <th scope="row">
        <span className={classes.person}>
          <Avatar person={person} isNamed />
          <span>
            {person.name}
            <span className={table.meta}>
              {person.title} · {person.email}
            </span>
          </span>
        </span>
      </th>
      <td data-label={t('people.roles')}>{sentence(list(person.roles.map((role) => t(`role.${role}`))))}</td>
      <td data-label={t('people.state')}>
        <Chip>{t(state)}</Chip>
        {absence ? (
          <span className={table.meta}>
            {t('absence.now', { from: day(absence.fromOn), until: day(absence.untilOn), name })}
          </span>
        ) : null}
      </td>
      <td>
        <div className={table.acts}>
          <PersonMenu view={view} person={person} />
        </div>
      </td>
    </tr>
  );
}

/** "Handläggare och samordnare" */
function sentence(words: string): string {
  return words.charAt(0) + words.slice(1).toLowerCase();
}
