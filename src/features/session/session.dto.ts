import { IsIn } from 'class-validator';
import { type Language, languages } from '../../contract/agencies.js';
import {
  type AcceptInvitation,
  type ChangeLanguage,
  type ChangePassword,
  type LookAtInvitation,
  passwordLength,
  type SignIn,
} from '../../contract/session.js';
import { Claim } from '../../platform/http/dto-rules.js';

/** What may be tried: whether it is right, the door says. */
const anyPassword = { max: passwordLength.max };

export class SignInDto implements SignIn {
  @Claim({ max: 254 }) email: string;
  @Claim(anyPassword) password: string;
}

export class ChangePasswordDto implements ChangePassword {
  @Claim(anyPassword) current: string;
  @Claim(passwordLength) next: string;
}

export class ChangeLanguageDto implements ChangeLanguage {
  @IsIn(languages) language: Language;
}

export class LookAtInvitationDto implements LookAtInvitation {
  @Claim({ max: 100 }) token: string;
}

export class AcceptInvitationDto implements AcceptInvitation {
  @Claim({ max: 100 }) token: string;
  @Claim(passwordLength) password: string;
}
