/** Why something was refused: stable, for programs. The words beside it are for people. */
export const problemCodes = [
  'bad-request',
  'invalid-input',
  'not-signed-in',
  'wrong-credentials',
  'too-many-attempts',
  'invitation-invalid',
  'phone-code-invalid',
  'wrong-password',
  'password-too-weak',
  'foreign-origin',
  'role-missing',
  'not-found',
  'card-changed',
  'note-changed',
  'action-changed',
  'action-copied',
  'consent-changed',
  'request-changed',
  'push-unknown',
  'matter-changed',
  'person-changed',
  'persons-merged',
  'merge-changed',
  'readers-missing',
  'promise-begun',
  'promise-changed',
  'voice-changed',
  'own-proposal',
  'place-taken',
  'file-faulty',
  'agreement-signed',
  'agreement-unsigned',
  'agreement-over',
  'webhook-off',
  'already-sent',
  'manager-sits',
  'victim-and-suspect',
  'reason-needed',
  'no-persons-here',
  'ground-missing',
  'ground-unfit',
  'ground-ruled-out',
  'consent-missing',
  'id-taken',
  'case-closed',
  'identity-in-text',
  'email-taken',
  'too-large',
  'unsupported-type',
  'too-many-requests',
  'busy',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Problem details for HTTP APIs (RFC 9457), `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  /** For `invalid-input`: which fields, by path. */
  fields?: FieldProblem[];
  /** For `…-changed`: the thing as it stands now. */
  current?: unknown;
  /** For `too-many-attempts`: seconds to wait. */
  retryAfter?: number;
}

export interface FieldProblem {
  path: string;
  /** The name of the rule that it breaks: "isUuid". */
  rule: string;
}
