import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** 256 bits, and which in a row of keys it is: every sealed text names the one that it was sealed under. */
export interface Key {
  readonly version: number;
  readonly secret: Buffer;
}

/** Where something is kept. It is bound to it: carried elsewhere, it does not open. */
export type Place = readonly string[];

const keyLength = 32;
const format = 1;
const headerLength = 3;
const nonceLength = 12;
const tagLength = 16;

export function newSecret(): Buffer {
  return randomBytes(keyLength);
}

/** One byte that says how, two that say under which key, a nonce, what was sealed by AES-256-GCM, and its tag. */
export function seal(open: string | Buffer, { version, secret }: Key, place: Place): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(bindingTo(place, version));
  const sealed = typeof open === 'string' ? cipher.update(open, 'utf8') : cipher.update(open);
  return Buffer.concat([headerFor(version), nonce, sealed, cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when it was sealed under another key, or for another place, or has been changed */
export function unseal(sealed: Buffer, secret: Buffer, place: Place): Buffer {
  if (sealed[0] !== format || sealed.length < headerLength + nonceLength + tagLength) throw broken();
  const textAt = headerLength + nonceLength;
  const cipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(headerLength, textAt));
  cipher.setAAD(bindingTo(place, versionOf(sealed))).setAuthTag(sealed.subarray(-tagLength));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(textAt, -tagLength)), cipher.final()]);
  } catch {
    throw broken();
  }
}

/** Under which of the keys it was sealed. */
export function versionOf(sealed: Buffer): number {
  return sealed.readUInt16BE(1);
}

/** Another key that follows from this one, for one use only (HKDF, RFC 5869). */
export function derived(secret: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `samverka ${use}`, keyLength));
}

function headerFor(version: number): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt8(format);
  header.writeUInt16BE(version, 1);
  return header;
}

function bindingTo(place: Place, version: number): Buffer {
  return Buffer.from(JSON.stringify([format, version, ...place]));
}

/** It says neither what nor where: it may be logged. */
function broken(): Error {
  return new Error('something sealed does not open: it was changed or moved, or its key is another');
}
