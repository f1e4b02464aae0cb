/** What somebody wrote, as it lies on the device. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  bytes: ArrayBuffer;
}

const algorithm = { name: 'AES-GCM', length: 256 } as const;
const ivLength = 12;

/** Whether this browser can seal: it refuses to where the page came over plain HTTP from another machine. */
export function canSeal(): boolean {
  return globalThis.isSecureContext && 'indexedDB' in globalThis && 'locks' in navigator;
}

/** A key that can be used here and never read out. */
export function newSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
}

/** Seals it for one place: moved elsewhere, it cannot be opened. */
export async function seal(key: CryptoKey, content: unknown, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const bytes = await crypto.subtle.encrypt(sealingAt(iv, place), key, bytesOf(JSON.stringify(content)));
  return { iv, bytes };
}

export async function unseal(key: CryptoKey, { iv, bytes }: Sealed, place: string): Promise<unknown> {
  const content = await crypto.subtle.decrypt(sealingAt(iv, place), key, bytes);
  return JSON.parse(new TextDecoder().decode(content));
}

/** A name that says nothing to whoever reads it, and is the same each time. */
export async function nameless(words: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(words));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sealingAt(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: algorithm.name, iv, additionalData: bytesOf(place) };
}

function bytesOf(words: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(words);
}
