import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BoardExport, CaseExport, TakeExport } from '../../../../src/contract/exports.js';
import { http } from '../../lib/http.js';
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
        save(await http.file(path, wishes));
        return;
      }
      if (kind === 'case') layOut({ kind, taken: await http.post<CaseExport>(path, wishes) });
      else layOut({ kind, taken: await http.post<BoardExport>(path, wishes) });
      await navigate({ to: '/utskrift' });
    },
  });
}

function save({ name, content }: { name: string; content: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href); // not before the browser has begun to read it
  }, 60_000);
}
