/**
 * The server's policy lets a style element by this nonce alone. Mantine asks for it; what locks the page behind a
 * dialog looks for webpack's global instead.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
