import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { Settings } from '../settings/settings.js';

/** A device, where its push service has it, and the keys that it alone opens with. */
export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** `gone`: the device has taken it back. */
export type PushOutcome = 'sent' | 'later' | 'refused' | 'gone' | 'unknown';

const timeoutMs = 10_000;
const secondsKept = 86_400;

/** Pushes to devices: encrypted for each (RFC 8291), by the push services that are known and no other. */
@Injectable()
export class PushSender {
  constructor(private readonly settings: Settings) {}

  /** What a device needs in order to say that it may be pushed to. */
  get publicKey(): string | null {
    return this.settings.pushKeys?.publicKey ?? null;
  }

  /** Whether a browser's word of where it is reached is believed: else the server would ask whatever address it is told. */
  knows(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { protocol, hostname, username, port } = new URL(endpoint);
    const isListed = this.settings.pushServices.some((host) =>
      host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
    );
    const isSecure = protocol === 'https:' && port === '';
    return isListed && username === '' && (isSecure || this.isOwnMachine(hostname));
  }

  async send({ endpoint, p256dh, auth }: PushAddress, text: string): Promise<PushOutcome> {
    const { pushKeys, origins } = this.settings;
    if (pushKeys === undefined || !this.knows(endpoint)) return 'refused';
    const subject = origins.find((origin) => origin.startsWith('https:')) ?? 'https://samverka.invalid';
    const options = { vapidDetails: { subject, ...pushKeys }, TTL: secondsKept, contentEncoding: 'aes128gcm' as const };
    const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, options);
    return asks(request);
  }

  private isOwnMachine(hostname: string): boolean {
    return hostname === '127.0.0.1' && !this.settings.isProduction;
  }
}

async function asks({ endpoint, headers, body }: webPush.RequestDetails & { body: Buffer }): Promise<PushOutcome> {
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
    redirect: 'manual',
    signal,
  })
    .then(async (response) => {
      await response.body?.cancel();
      return response.status;
    })
    .catch(() => undefined);
  if (answer === undefined) return 'unknown';
  if (answer === 404 || answer === 410) return 'gone';
  if (answer >= 200 && answer < 300) return 'sent';
  return answer === 429 || answer >= 500 ? 'later' : 'refused';
}
