import type { HandOverCase, HandOverCases } from '../../contract/handover.js';
import { noteLength } from '../../contract/notes.js';
import { Id, Ids, OrNull, Text } from '../../platform/http/dto-rules.js';

export class HandOverCaseDto implements HandOverCase {
  @Id() revision: string;
  @Id() toId: string;
  @Id() noteId: string;
  @OrNull() @Text(noteLength) note: string | null;
  @Ids() audience: string[];
  @Ids({ canBeEmpty: true }) actionIds: string[];
}

export class HandOverCasesDto implements HandOverCases {
  @Id() toId: string;
  @Ids() caseIds: string[];
}
