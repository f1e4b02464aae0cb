import { Link } from '@tanstack/react-router';
import type { AreaView } from '../../../../src/contract/boards.js';
import type { StartCase } from '../../../../src/contract/start.js';
import classes from './start.module.css';

/** Which case, and the way to it. */
export function CaseLine({ file, areas }: { file: StartCase; areas: readonly AreaView[] }) {
  const { boardId, caseId, code, title, areaId } = file;
  const area = areas.find(({ id }) => id === areaId)?.name;
  return (
    <p className={classes.case}>
      <span className={classes.code}>{code}</span>
      <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }}>
        {title}
      </Link>
      {area ? <span>· {area}</span> : null}
    </p>
  );
}
