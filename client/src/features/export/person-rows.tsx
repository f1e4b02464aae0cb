import type { CasePersonView } from '../../../../src/contract/persons.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { usePersonFacts } from '../persons/use-person-facts.js';
import { Row, type RowProps } from './case-rows.js';
import { Facts } from './facts.js';
import classes from './print.module.css';

/** Somebody whom the case is about, and what is disputed of her. Whoever is protected is not among them. */
export function PersonRow({ person, taken, scope }: RowProps & { person: CasePersonView }) {
  const t = useText();
  const { full } = useDates();
  const author = taken.people.find(({ id }) => id === person.authorId)?.name ?? t('person.unknown');
  const factsOf = usePersonFacts();
  const facts = [author, useAudienceWords(scope).agency(person.agencyId), full(person.addedAt)];
  const disputes = taken.disputes.filter(
    ({ personId, streamId }) => personId === person.id && streamId === person.streamId,
  );
  return (
    <Row row={person} scope={scope} facts={facts}>
      {person.withdrawnAt ? (
        <p>{t('note.withdrawn', { at: full(person.withdrawnAt), reason: person.withdrawalReason ?? '' })}</p>
      ) : null}
      <Facts facts={factsOf(person)} />
      {disputes.map(({ id, field, words }) => (
        <p key={id} className={classes.text}>
          {t('persons.disputes')}, {t(`persons.field.${field}`).toLowerCase()}: {words}
        </p>
      ))}
    </Row>
  );
}
