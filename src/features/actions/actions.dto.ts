import { IsIn } from 'class-validator';
import {
  type ActionOutcome,
  actionOutcomes,
  type ConcludeAction,
  type PlanAction,
  type ReplanAction,
  taskLength,
} from '../../contract/actions.js';
import type { WithdrawAction } from '../../contract/action-copies.js';
import type { Audience } from '../../contract/agencies.js';
import { type WithdrawalReason, withdrawalReasons } from '../../contract/withdrawals.js';
import { CalendarDate, Id, Ids, OrNull, Text, Version } from '../../platform/http/dto-rules.js';
import { SharingDto, SharingOrNull } from '../sharing/sharing.dto.js';

export class PlanActionDto implements PlanAction {
  @Id() id: string;
  @Text(taskLength) task: string;
  @Ids() audience: Audience;
  @Id() ownerId: string;
  @OrNull() @CalendarDate() dueOn: string | null;
  @SharingOrNull() sharing: SharingDto | null;
}

export class ReplanActionDto implements ReplanAction {
  @Version() version: number;
  @Text(taskLength) task: string;
  @Id() ownerId: string;
  @OrNull() @CalendarDate() dueOn: string | null;
  @SharingOrNull() sharing: SharingDto | null;
}

export class ConcludeActionDto implements ConcludeAction {
  @Version() version: number;
  @OrNull() @IsIn(actionOutcomes) outcome: ActionOutcome | null;
  @OrNull() @Text(taskLength) note: string | null;
  @SharingOrNull() sharing: SharingDto | null;
}

export class WithdrawActionDto implements WithdrawAction {
  @Version() version: number;
  @IsIn(withdrawalReasons) reason: WithdrawalReason;
}
