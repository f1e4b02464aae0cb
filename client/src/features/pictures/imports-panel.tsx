import { Button } from '@mantine/core';
import type { PictureView, ImportView } from '../../../../src/contract/pictures.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useUndoFile } from './pictures.api.js';
import classes from './pictures.module.css';

/** Files that have been brought in, each of which can be taken back as one. */
export function ImportsPanel({ picture: { areaId, imports, mayKeep } }: { picture: PictureView }) {
  const t = useText();
  const undo = useUndoFile(areaId);
  if (imports.length === 0) return null;
  return (
    <Panel title={t('picture.imports')}>
      <ProblemText error={undo.error} />
      <ul className={classes.rows}>
        {imports.map((file) => (
          <File
            key={file.id}
            file={file}
            mayUndo={mayKeep}
            onUndo={() => {
              undo.mutate(file.id);
            }}
          />
        ))}
      </ul>
    </Panel>
  );
}

function File({ file, mayUndo, onUndo }: { file: ImportView; mayUndo: boolean; onUndo: () => void }) {
  const t = useText();
  const { moment } = useDates();
  const { name, brought, broughtAt, undoneAt } = file;
  return (
    <li>
      <span>
        {t('picture.import', { name, count: brought })} <span className={classes.meta}>{moment(broughtAt)}</span>
      </span>
      {undoneAt ? <span className={classes.meta}>{t('picture.import.undone')}</span> : null}
      {undoneAt === null && mayUndo ? (
        <Button variant="default" size="compact-sm" aria-label={t('picture.import.undoOf', { name })} onClick={onUndo}>
          {t('picture.import.undo')}
        </Button>
      ) : null}
    </li>
  );
}
