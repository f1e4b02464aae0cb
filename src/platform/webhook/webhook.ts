import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Settings, type WebhookSettings } from '../settings/settings.js';

/** What is sent, under an id by which whoever gets it twice knows it. */
export interface WebhookMessage {
  readonly id: string;
  readonly body: string;
}

export type WebhookOutcome = 'sent' | 'later' | 'refused' | 'redirected' | 'unreachable';

export interface WebhookAnswer {
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
}

const timeoutMs = 10_000;

/** Sends to the one address that is set up, signed as Standard Webhooks 1 has it; to wherever that points instead, nothing. */
@Injectable()
export class Webhook {
  constructor(private readonly settings: Settings) {}

  get isOn(): boolean {
    return this.settings.webhook !== undefined;
  }

  async send(message: WebhookMessage): Promise<WebhookAnswer> {
    const { webhook } = this.settings;
    if (webhook === undefined) return { outcome: 'later', status: null };
    const status = await asks(webhook, message, Math.floor(Date.now() / 1000));
    return { outcome: outcomeOf(status), status: status ?? null };
  }
}

/** `v1,` and the HMAC-SHA-256 of id, time in seconds and body, with points between. */
export function signatureOf(secret: Buffer, { id, body }: WebhookMessage, seconds: number): string {
  const signed = `${id}.${String(seconds)}.${body}`;
  return `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`;
}

async function asks({ url, secret }: WebhookSettings, message: WebhookMessage, seconds: number) {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Samverka',
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatureOf(secret, message, seconds),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  return fetch(url, { method: 'POST', headers, body: message.body, redirect: 'manual', signal })
    .then(async (response) => {
      await response.body?.cancel();
      return response.status;
    })
    .catch(() => undefined);
}

function outcomeOf(status: number | undefined): WebhookOutcome {
  if (status === undefined) return 'unreachable';
  if ([408, 425, 429].includes(status)) return 'later';
  return byKind[Math.floor(status / 100)] ?? 'refused';
}

/** 2xx, 3xx, 5xx. */
const byKind: Readonly<Record<number, WebhookOutcome>> = { 2: 'sent', 3: 'redirected', 5: 'later' };
