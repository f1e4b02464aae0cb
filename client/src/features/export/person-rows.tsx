import type { CasePersonView } from '../../../../src/contract/persons.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useWithdrawalWords } from '../../components/use-withdrawal-words.js';
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
  const reason = useWithdrawalWords()(person);
  const same = namesOfSame(taken, person);
  return (
    <Row row={person} scope={scope} facts={facts}>
      {person.withdrawnAt ? <p>{t('note.withdrawn', { at: full(person.withdrawnAt), reason })}</p> : null}
      <Facts facts={factsOf(person)} />
      {same.map((name, at) => (
        <p key={at} className={classes.text}>
          {t('persons.same')}: {name}
        </p>
      ))}
      {disputes.map(({ id, field, words }) => (
        <p key={id} className={classes.text}>
          {t('persons.disputes')}, {t(`persons.field.${field}`).toLowerCase()}: {words}
        </p>
      ))}
    </Row>
  );
}

function namesOfSame({ merges, persons }: RowProps['taken'], { streamId, id }: CasePersonView): string[] {
  const others = merges.flatMap((merge) => {
    if (merge.oneStream === streamId && merge.oneId === id) return [{ streamId: merge.otherStream, id: merge.otherId }];
    if (merge.otherStream === streamId && merge.otherId === id) return [{ streamId: merge.oneStream, id: merge.oneId }];
    return [];
  });
  return others.flatMap(
    (other) => persons.find((each) => each.streamId === other.streamId && each.id === other.id)?.name ?? [],
  );
}
