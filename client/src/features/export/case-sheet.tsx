import type { CaseExport } from '../../../../src/contract/exports.js';
import { byAgency } from '../../lib/agency-order.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { labelKey, stageKey } from '../../lib/words.js';
import { ActionRow, ConsentRow, NoteRow, RequestRow } from './case-rows.js';
import { PersonRow } from './person-rows.js';
import { Facts } from './facts.js';
import classes from './print.module.css';
import { Sheet } from './sheet.js';

export function CaseSheet({ taken }: { taken: CaseExport }) {
  const t = useText();
  const { card, notes, actions, consents, requests, persons } = taken;
  const scope = { everyone: card.agencyIds, agencies: taken.agencies };
  return (
    <Sheet taken={taken} scope={scope} about={card.code}>
      <h1>{card.title}</h1>
      <CaseFacts taken={taken} />
      {persons.length > 0 ? <h2>{t('print.persons')}</h2> : null}
      <ol className={classes.rows}>
        {persons.map((person) => (
          <PersonRow key={`${person.streamId}/${person.id}`} person={person} taken={taken} scope={scope} />
        ))}
      </ol>
      <h2>{t('print.notes')}</h2>
      {notes.length === 0 ? <p>{t('print.noNotes')}</p> : null}
      <ol className={classes.rows}>
        {notes.map((note) => (
          <NoteRow key={`${note.streamId}/${note.id}`} note={note} taken={taken} scope={scope} />
        ))}
      </ol>
      <h2>{t('print.actions')}</h2>
      {actions.length === 0 ? <p>{t('print.noActions')}</p> : null}
      <ol className={classes.rows}>
        {actions.map((action) => (
          <ActionRow key={`${action.streamId}/${action.id}`} action={action} taken={taken} scope={scope} />
        ))}
      </ol>
      {consents.length > 0 ? <h2>{t('print.consents')}</h2> : null}
      <ol className={classes.rows}>
        {consents.map((consent) => (
          <ConsentRow key={`${consent.streamId}/${consent.id}`} consent={consent} taken={taken} scope={scope} />
        ))}
      </ol>
      {requests.length > 0 ? <h2>{t('print.requests')}</h2> : null}
      <ol className={classes.rows}>
        {requests.map((request) => (
          <RequestRow key={`${request.streamId}/${request.id}`} request={request} taken={taken} scope={scope} />
        ))}
      </ol>
    </Sheet>
  );
}

function CaseFacts({ taken: { card, board, areas, people, participants } }: { taken: CaseExport }) {
  const t = useText();
  const { full } = useDates();
  const place = [board.name, ...areas.map(({ name }) => name), ...card.labels.map((label) => t(labelKey(label)))];
  const agencies = [...participants].sort(byAgency).map(({ agency }) => agency.name);
  const responsible = people.find(({ id }) => id === card.responsibleId);
  const facts: [string, string][] = [
    [t('print.stage'), t(stageKey(board.template, card.stage))],
    [t('print.due'), card.dueOn ? full(card.dueOn) : ''],
    [t('print.responsible'), responsible?.name ?? ''],
    [t('print.participants'), agencies.join(' · ')],
    [t('print.closed'), card.closedAt ? full(card.closedAt) : ''],
  ];
  return (
    <>
      <p>{[card.code, ...place].join(' · ')}</p>
      <Facts facts={facts} />
    </>
  );
}
