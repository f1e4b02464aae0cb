import { ArrayNotEmpty, ArrayUnique, IsIn } from 'class-validator';
import { type Role, roles } from '../../contract/agencies.js';
import type { ChangePerson, InvitePerson } from '../../contract/agency-administration.js';
import { Email, Text } from '../../platform/http/dto-rules.js';

/** What a manager may give: not the operator's role. */
const givenRoles = roles.filter((role) => role !== 'operator');

export class ChangePersonDto implements ChangePerson {
  @Text({ min: 1, max: 80 }) title: string;
  @ArrayNotEmpty() @ArrayUnique() @IsIn(givenRoles, { each: true }) roles: Role[];
}

export class InvitePersonDto extends ChangePersonDto implements InvitePerson {
  @Text({ min: 1, max: 80 }) name: string;
  @Text({ min: 1, max: 4 }) initials: string;
  @Email() email: string;
}
