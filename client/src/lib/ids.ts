/** A random id (UUIDv4). The client names what it writes, so that a retry writes it once. */
export function newId(): string {
  // `randomUUID` is missing where the page came over plain HTTP from another machine.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return fromBytes(crypto.getRandomValues(new Uint8Array(16)));
}

function fromBytes(bytes: Uint8Array): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
