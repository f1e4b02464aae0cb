import type { AgencyView } from '../../../../src/contract/agencies.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { ParticipantView } from '../../../../src/contract/cases.js';

/** Who of an agency would be on a case of this board: those whom its manager has put on the board. */
export function participantOf(board: BoardView, agency: AgencyView): ParticipantView {
  const ofAgency = board.people.filter(({ id, agencyId }) => agencyId === agency.id && board.memberIds.includes(id));
  return { agency, memberIds: ofAgency.map(({ id }) => id) };
}

export function participantsOf(board: BoardView): ParticipantView[] {
  return board.agencies.map((agency) => participantOf(board, agency));
}
