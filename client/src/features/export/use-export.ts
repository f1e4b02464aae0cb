import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BoardExport, CaseExport, TakeExport } from '../../../../src/contract/exports.js';
import { http } from '../../lib/http.js';
import { saveFile } from '../../lib/save-file.js';
import { layOut } from './printing.js';

/** What is to be taken out. */
export interface ExportSource {
  kind: 'case' | 'board';
  id: string;
}

/** Takes it out: to the page that is printed, or to a file. */
export function useExport({ kind, id }: ExportSource) {
  const navigate = useNavigate();
  const path = `/${kind}s/${id}/exports`;
  return useMutation({
    mutationFn: async (wishes: TakeExport) => {
      if (wishes.format !== 'print') {
        saveFile(await http.file(path, wishes));
        return;
      }
      if (kind === 'case') layOut({ kind, taken: await http.post<CaseExport>(path, wishes) });
      else layOut({ kind, taken: await http.post<BoardExport>(path, wishes) });
      await navigate({ to: '/utskrift' });
    },
  });
}
