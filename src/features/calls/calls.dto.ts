import { IsIn, IsString, Matches } from 'class-validator';
import {
  type AskForCall,
  callbackPattern,
  type CallOutcome,
  callOutcomes,
  type CallWish,
  callWishes,
  type SettleCall,
} from '../../contract/calls.js';
import { OrNull } from '../../platform/http/dto-rules.js';

export class AskForCallDto implements AskForCall {
  @OrNull() @IsString() @Matches(callbackPattern) callback: string | null;
  @IsIn(callWishes) wish: CallWish;
}

export class SettleCallDto implements SettleCall {
  @IsIn(callOutcomes) outcome: CallOutcome;
}
