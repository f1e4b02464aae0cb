import { Link } from '@tanstack/react-router';
import type { PersonHit, SearchView } from '../../../../src/contract/search.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useText } from '../../lib/text.js';
import classes from './search.module.css';

/** Persons by the name or number that was looked for, and in which case each stands. */
export function PersonHits({ found }: { found: SearchView }) {
  const t = useText();
  return (
    <Panel title={t('search.persons')} isFlush>
      <ul>
        {found.persons.map((hit) => (
          <PersonRow key={`${hit.streamId}/${hit.personId}`} hit={hit} found={found} />
        ))}
      </ul>
    </Panel>
  );
}

function PersonRow({ hit, found }: { hit: PersonHit; found: SearchView }) {
  const t = useText();
  const { boardId, caseId, code, title, isClosed, agencyIds } = hit.foundIn;
  return (
    <li className={classes.hit}>
      <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }} className={classes.link}>
        {hit.name}
      </Link>
      <p className={classes.facts}>
        <AudienceTag audience={hit.audience} scope={{ everyone: agencyIds, agencies: found.agencies }} />
        <span>{t(`persons.role.${hit.role}`)}</span>
        <span>{title}</span>
        <span className={classes.code}>{code}</span>
        {isClosed ? <Chip>{t('search.closed')}</Chip> : null}
      </p>
    </li>
  );
}
