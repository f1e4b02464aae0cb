/** Only a path of ours: a link to the sign-in page must not be able to send somebody elsewhere. */
export function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}
