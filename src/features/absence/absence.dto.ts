import type { StateAbsence } from '../../contract/absence.js';
import { CalendarDate, Id } from '../../platform/http/dto-rules.js';

export class StateAbsenceDto implements StateAbsence {
  @CalendarDate() fromOn: string;
  @CalendarDate() untilOn: string;
  @Id() standInId: string;
}
