import type { CardFace } from '../../../../src/contract/cards.js';
import type {
  AssignCase,
  CloseCase,
  DescribeCase,
  MergeCase,
  MoveCase,
  ReopenCase,
  RestrictCase,
} from '../../../../src/contract/cases.js';

/** A change of the card, made on the wording that is on screen. */
export type CardAct =
  | { path: 'stage'; body: MoveCase }
  | { path: 'description'; body: DescribeCase }
  | { path: 'responsible'; body: AssignCase }
  | { path: 'closure'; body: CloseCase }
  | { path: 'merging'; body: MergeCase }
  | { path: 'reopening'; body: ReopenCase }
  | { path: 'restriction'; body: RestrictCase };

export type UndoableAct = Exclude<CardAct, { path: 'restriction' }>;

/** To restrict a case closes it before people's eyes, and to lift that lets more people read: both are asked about first. */
export function isUndoable(act: CardAct): act is UndoableAct {
  return act.path !== 'restriction';
}

/** What takes the act back. It is made on the wording that the act left, and so refused if anybody has changed that. */
export function inverseOf(act: UndoableAct, before: CardFace, { revision }: CardFace): UndoableAct {
  const { path } = act;
  switch (path) {
    case 'stage':
      return { path, body: { revision, stage: before.stage } };
    case 'responsible':
      return { path, body: { revision, responsibleId: before.responsibleId } };
    case 'description':
      // Whoever was told the one on a ground is told the other on it.
      return { path, body: { revision, ...descriptionOf(before), sharing: act.body.sharing } };
    case 'closure':
    case 'merging':
      return { path: 'reopening', body: { revision } };
    case 'reopening':
      return { path: 'closure', body: { revision, reason: before.closedBecause ?? 'other' } };
  }
}

function descriptionOf({ title, areaId, labels, dueOn }: CardFace): Omit<DescribeCase, 'revision' | 'sharing'> {
  return { title, areaId, labels, dueOn };
}
