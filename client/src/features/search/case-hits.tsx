import { Link } from '@tanstack/react-router';
import type { CaseHit, SearchView } from '../../../../src/contract/search.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import { MarkedText } from './marked-text.js';
import classes from './search.module.css';

/** Cases whose title or code was what was looked for. */
export function CaseHits({ found }: { found: SearchView }) {
  const t = useText();
  return (
    <Panel title={t('search.cases')} isFlush>
      <ul>
        {found.cases.map((hit) => (
          <CaseRow key={hit.caseId} hit={hit} board={found.boards.find(({ id }) => id === hit.boardId)} />
        ))}
      </ul>
    </Panel>
  );
}

function CaseRow({ hit, board }: { hit: CaseHit; board: SearchView['boards'][number] | undefined }) {
  const t = useText();
  const { boardId, caseId } = hit;
  return (
    <li className={classes.hit}>
      <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }} className={classes.link}>
        <MarkedText text={hit.title} marks={hit.titleMarks} />
      </Link>
      <p className={classes.facts}>
        <span className={classes.code}>{hit.code}</span>
        {board ? <span>{board.name}</span> : null}
        {hit.isClosed ? (
          <Chip>{t('search.closed')}</Chip>
        ) : board ? (
          <Chip>{t(stageKey(board.template, hit.stage))}</Chip>
        ) : null}
        {hit.isRestricted ? <span>{t('case.restricted')}</span> : null}
      </p>
    </li>
  );
}
