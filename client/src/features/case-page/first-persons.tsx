import { Checkbox, Stack } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView, ChosenPerson } from '../../../../src/contract/persons.js';
import { useText } from '../../lib/text.js';
import { keyOf, shownPersons, stands } from '../persons/shown-persons.js';
import { usePersonFacts } from '../persons/use-person-facts.js';
import classes from './case.module.css';

interface FirstPersonsProps {
  view: CaseView;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Whom the case is about, as somebody who comes onto it gets to know: nobody, until each is chosen. */
export function FirstPersons({ view, chosen, onChange }: FirstPersonsProps) {
  const t = useText();
  const persons = standing(view);
  if (persons.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('case.invite.persons')}
      description={t('case.invite.personsHint')}
      value={chosen}
      onChange={onChange}
    >
      <Stack gap="xs" mt={6} className={classes.firstPersons ?? ''}>
        {persons.map((person) => (
          <PersonBox key={keyOf(person)} person={person} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** All that will be known of somebody. */
function PersonBox({ person }: { person: CasePersonView }) {
  const factsOf = usePersonFacts();
  const [, ...facts] = factsOf(person); // her name stands before them
  const said = facts.filter(([, words]) => words !== '').map(([name, words]) => `${name}: ${words}`);
  return <Checkbox value={keyOf(person)} label={person.name} description={said.join(' · ')} />;
}

/** Who was chosen, as they stand on screen now. */
export function chosenPersons(view: CaseView, chosen: readonly string[]): ChosenPerson[] {
  return standing(view)
    .filter((person) => chosen.includes(keyOf(person)))
    .map(({ streamId, id, version }) => ({ streamId, personId: id, version }));
}

/** Whoever is protected is told of by an act of her own. */
function standing(view: CaseView): CasePersonView[] {
  return shownPersons(view).filter((person) => stands(person) && person.protection === null);
}
