import { newSecret, seal, unseal } from '../../src/platform/encryption/sealing.js';
import { type Field, StreamKey } from '../../src/platform/encryption/stream-key.js';

const secret = newSecret();
const key = new StreamKey('stream', [{ version: 1, secret }]);
const body: Field = { table: 'notes', column: 'body', row: 'note 1' };
const text = 'Mötet i Åkeshov 👩‍👧 blir på torsdag';

describe('what is sealed', () => {
  it('opens where it was sealed, letter by letter', () => {
    expect(key.open(key.seal(text, body), body)).toBe(text);
    expect(key.open(key.seal('', body), body)).toBe('');
  });

  it('is other bytes each time, and as many more as it says in docs/decisions', () => {
    const [one, other] = [key.seal(text, body), key.seal(text, body)];
    expect(one.equals(other)).toBe(false);
    expect(one.length).toBe(Buffer.byteLength(text) + 31);
    expect(one.includes('Åkeshov')).toBe(false);
  });

  it('is kept as it is where it says the same already', () => {
    const before = key.seal(text, body);
    expect(key.sealAnew(text, body, before)).toBe(before);
    expect(key.sealAnew('Annat', body, before).equals(before)).toBe(false);
    expect(key.open(key.sealAnew(text, body, null), body)).toBe(text);
  });

  it.each<[string, StreamKey, Field]>([
    ['table', key, { ...body, table: 'actions' }],
    ['column', key, { ...body, column: 'withdrawal_reason' }],
    ['row', key, { ...body, row: 'note 2' }],
    ['stream', new StreamKey('other stream', [{ version: 1, secret }]), body],
    ['key', new StreamKey('stream', [{ version: 1, secret: newSecret() }]), body],
    ['version of the key', new StreamKey('stream', [{ version: 2, secret }]), body],
  ])('does not open in another %s', (_, other, field) => {
    const sealed = key.seal(text, body);
    expect(() => other.open(sealed, field)).toThrow();
  });

  it('does not open when any bit of it has been turned, or any of it is missing', () => {
    const sealed = key.seal(text, body);
    for (let place = 0; place < sealed.length * 8; place += 3) {
      const turned = Buffer.from(sealed);
      turned[place >> 3]! ^= 1 << (place & 7);
      expect(() => key.open(turned, body)).toThrow();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => key.open(sealed.subarray(0, length), body)).toThrow();
  });

  it('is opened under older keys of its stream too, and sealed under the newest', () => {
    const newer = new StreamKey('stream', [
      { version: 2, secret: newSecret() },
      { version: 1, secret },
    ]);
    expect(newer.open(key.seal(text, body), body)).toBe(text);
    expect(() => key.open(newer.seal(text, body), body)).toThrow('under a key that its stream does not have');
  });

  it('says nothing of itself when it does not open', () => {
    const sealed = seal('hemligt', { version: 1, secret }, ['hit']);
    expect(() => unseal(sealed, secret, ['dit'])).toThrow(/^something sealed does not open/);
  });
});

describe('the hash of a word', () => {
  it('is the same for the same word in a stream, and another in another', () => {
    const same = new StreamKey('stream', [{ version: 1, secret }]);
    const other = new StreamKey('stream', [{ version: 1, secret: newSecret() }]);
    expect(key.hashOf('skol')).toEqual(same.hashOf('skol'));
    expect(key.hashOf('skol')).not.toEqual(key.hashOf('polis'));
    expect(key.hashOf('skol')).not.toEqual(other.hashOf('skol'));
    expect(key.hashOf('skol')).toHaveLength(8);
  });
});
