import { ArrayNotEmpty, ArrayUnique, IsIn } from 'class-validator';
import { type Role, roles } from '../../contract/agencies.js';
import type { ChangePerson, InvitePerson } from '../../contract/agency-administration.js';
import { textLimits } from '../../contract/text-limits.js';
import { Email, Text } from '../../platform/http/dto-rules.js';

/** What a manager may give: not the operator's role. */
const givenRoles = roles.filter((role) => role !== 'operator');

export class ChangePersonDto implements ChangePerson {
  @Text(textLimits.staffTitle) title: string;
  @ArrayNotEmpty() @ArrayUnique() @IsIn(givenRoles, { each: true }) roles: Role[];
}

export class InvitePersonDto extends ChangePersonDto implements InvitePerson {
  @Text(textLimits.staffName) name: string;
  @Text(textLimits.initials) initials: string;
  @Email() email: string;
}
