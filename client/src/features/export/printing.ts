import { create } from 'zustand';
import type { BoardExport, CaseExport } from '../../../../src/contract/exports.js';

export type Printed = { kind: 'case'; taken: CaseExport } | { kind: 'board'; taken: BoardExport };

/** What has been taken out to be printed. In memory only: an address would let it be taken again unasked. */
export const usePrinted = create<{ printed: Printed | null }>(() => ({ printed: null }));

export function layOut(printed: Printed): void {
  usePrinted.setState({ printed });
}

export function forgetPrint(): void {
  usePrinted.setState({ printed: null });
}
