import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import { type Language, languages } from '../../contract/agencies.js';
import {
  type AcceptInvitation,
  type ChangeLanguage,
  type ChangePassword,
  type LookAtInvitation,
  passwordLength,
  type SignIn,
} from '../../contract/session.js';

export class SignInDto implements SignIn {
  @IsString() @Length(1, 254) email: string;
  @IsString() @Length(1, passwordLength.max) password: string;
}

export class ChangePasswordDto implements ChangePassword {
  @IsString() @MaxLength(passwordLength.max) current: string;
  @IsString() @Length(passwordLength.min, passwordLength.max) next: string;
}

export class ChangeLanguageDto implements ChangeLanguage {
  @IsIn(languages) language: Language;
}

export class LookAtInvitationDto implements LookAtInvitation {
  @IsString() @Length(1, 100) token: string;
}

export class AcceptInvitationDto implements AcceptInvitation {
  @IsString() @Length(1, 100) token: string;
  @IsString() @Length(passwordLength.min, passwordLength.max) password: string;
}
