import type { ReactNode } from 'react';
import type { ExportMark } from '../../../../src/contract/exports.js';
import { useAudienceWords, type AudienceScope } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { AudienceBar } from './audience-bar.js';
import classes from './print.module.css';

interface SheetProps {
  taken: ExportMark;
  scope: AudienceScope;
  /** What the file is named by: a code or a board, never a case's title. */
  about: string;
  children: ReactNode;
}

/**
 * Paper: who may read it at the head of every page, who printed it and when at the foot. A table, because its head is
 * what browsers print again on each page.
 */
export function Sheet({ taken, scope, about, children }: SheetProps) {
  const t = useText();
  const { full } = useDates();
  const words = useAudienceWords(scope);
  usePageTitle([about, words.full(taken.audience), taken.takenAt.slice(0, 10)].join(' – '));
  return (
    <div className={classes.sheet} data-sheet>
      <table role="presentation" className={classes.table}>
        <thead>
          <tr>
            <td className={classes.head}>
              <AudienceBar audience={taken.audience} scope={scope} />
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{children}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td className={classes.footSpace} />
          </tr>
        </tfoot>
      </table>
      <p className={classes.foot}>
        {about} · {t('print.by', { at: full(taken.takenAt), name: taken.takenBy.name })}
      </p>
    </div>
  );
}
