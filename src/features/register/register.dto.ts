import type { RegisterDays } from '../../contract/register.js';
import { CalendarDate } from '../../platform/http/dto-rules.js';

export class RegisterDaysDto implements RegisterDays {
  @CalendarDate() from: string;
  @CalendarDate() until: string;
}
