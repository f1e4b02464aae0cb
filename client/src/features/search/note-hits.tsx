import { Link } from '@tanstack/react-router';
import type { NoteHit, SearchView } from '../../../../src/contract/search.js';
import { AudienceEdge } from '../../components/audience-edge.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { Chip } from '../../components/chip.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { lookAt } from './looking.js';
import { MarkedText } from './marked-text.js';
import classes from './search.module.css';

interface NoteHitsProps {
  found: SearchView;
  text: string;
}

/** Notes that hold what was looked for, newest first. */
export function NoteHits({ found, text }: NoteHitsProps) {
  const t = useText();
  return (
    <section aria-labelledby="note-hits">
      <h2 id="note-hits" className={classes.heading}>
        {t('search.notes')}
      </h2>
      <ul className={classes.notes}>
        {found.notes.map((hit) => (
          <li key={`${hit.streamId}/${hit.noteId}`}>
            <NoteRow hit={hit} found={found} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoteRow({ hit, found, text }: { hit: NoteHit } & NoteHitsProps) {
  const t = useText();
  const { boardId, caseId, code, title, isClosed, agencyIds } = hit.foundIn;
  return (
    <AudienceEdge kind={kindOf(hit.audience, agencyIds)}>
      <Origin hit={hit} found={found} />
      <p className={classes.snippet}>
        {hit.isCutBefore ? '… ' : null}
        <MarkedText text={hit.snippet} marks={hit.marks} />
        {hit.isCutAfter ? ' …' : null}
      </p>
      <p className={classes.facts}>
        <Link
          to="/arenden/$boardId/$caseId"
          params={{ boardId, caseId }}
          onClick={() => {
            lookAt(caseId, text);
          }}
        >
          {title}
        </Link>
        <span className={classes.code}>{code}</span>
        {isClosed ? <Chip>{t('search.closed')}</Chip> : null}
      </p>
    </AudienceEdge>
  );
}

function Origin({ hit, found }: { hit: NoteHit; found: SearchView }) {
  const t = useText();
  const { moment } = useDates();
  const scope = { everyone: hit.foundIn.agencyIds, agencies: found.agencies };
  const words = useAudienceWords(scope);
  const author = found.people.find(({ id }) => id === hit.authorId);
  return (
    <p className={classes.facts}>
      <AudienceTag audience={hit.audience} scope={scope} />
      <strong title={author?.name}>{author?.initials ?? t('person.unknown')}</strong>
      <span>{words.agency(hit.agencyId)}</span>
      <time dateTime={hit.writtenAt}>{moment(hit.writtenAt)}</time>
    </p>
  );
}
