import { useMemo } from 'react';
import { useText } from '../../lib/text.js';
import type { CaseDialogProps } from '../cases/case-dialog-props.js';
import { scopeOf } from '../../components/case-scope.js';
import { ExportDialog } from './export-dialog.js';
import { caseOptions } from './export-options.js';

export function ExportCaseDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const options = useMemo(() => caseOptions(view, t), [view, t]);
  const scope = useMemo(() => scopeOf(view), [view]);
  return (
    <ExportDialog
      source={{ kind: 'case', id: view.card.caseId }}
      options={options}
      scope={scope}
      hint={t('export.what.hint')}
      onClose={onClose}
    />
  );
}
