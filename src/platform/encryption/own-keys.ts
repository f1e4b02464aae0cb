import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Settings } from '../settings/settings.js';
import { derived, type Key, type Place, seal, unseal } from './sealing.js';

/** For what belongs to no agency: keys that follow from the master key, each for one use only. */
@Injectable()
export class OwnKeys {
  constructor(private readonly settings: Settings) {}

  seal(text: string, place: Place): Buffer {
    return seal(text, this.keyFor('voices'), place);
  }

  /** @throws Error when it was sealed under another master key, or for another place */
  open(sealed: Buffer, place: Place): string {
    return unseal(sealed, this.keyFor('voices').secret, place).toString('utf8');
  }

  /** Stands for having been said by this server. */
  sign(words: string): string {
    return createHmac('sha256', this.keyFor('forms').secret).update(words).digest('base64url');
  }

  hasSigned(words: string, signature: string): boolean {
    const [own, given] = [Buffer.from(this.sign(words)), Buffer.from(signature)];
    return own.length === given.length && timingSafeEqual(own, given);
  }

  private keyFor(use: string): Key {
    const { masterKey } = this.settings;
    if (masterKey === undefined) throw new Error('a server without a master key');
    return { version: 1, secret: derived(masterKey, use) };
  }
}
