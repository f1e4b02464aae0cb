import { Injectable } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { Settings } from '../settings/settings.js';
import { catchLetter } from './mail-catcher.js';

/** A letter, and by which name its receiver's server may know that it has come already. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where she says that she wants no more. */
  readonly unsubscribe: string;
}

/** `unknown`: it may have arrived. */
export type SendOutcome = 'sent' | 'later' | 'refused' | 'unknown';

const timeoutMs = 20_000;

/** Sends letters by the SMTP server of the settings, each to one person; where there is a folder instead, they go no further. */
@Injectable()
export class Mail {
  constructor(private readonly settings: Settings) {}

  get isOn(): boolean {
    return this.settings.mail !== undefined;
  }

  async send({ id, to, subject, text, unsubscribe }: Letter): Promise<SendOutcome> {
    const { mail } = this.settings;
    if (mail === undefined) return 'later';
    const headers = { 'List-Unsubscribe': `<${unsubscribe}>`, 'Auto-Submitted': 'auto-generated' };
    const messageId = `<${id}@${new URL(unsubscribe).hostname}>`;
    const letter = { from: mail.from, to: { name: '', address: to }, subject, text, headers, messageId };
    if ('url' in mail) return sendBy(mail.url, letter);
    await catchLetter(mail.folder, to, letter);
    return 'sent';
  }
}

async function sendBy(url: string, letter: SendMailOptions): Promise<SendOutcome> {
  const transport = createTransport({ url, ...limits });
  try {
    await transport.sendMail(letter);
    return 'sent';
  } catch (error) {
    return outcomeOf(error as SmtpError);
  } finally {
    transport.close();
  }
}

const limits = {
  connectionTimeout: timeoutMs,
  greetingTimeout: timeoutMs,
  socketTimeout: timeoutMs,
  disableFileAccess: true,
  disableUrlAccess: true,
};

interface SmtpError {
  readonly responseCode?: number;
  readonly command?: string;
}

/** Only a server that has not had the whole letter, or said that it does not take it, has certainly not taken it. */
function outcomeOf({ responseCode, command }: SmtpError): SendOutcome {
  if (responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'later';
  return command === 'DATA' ? 'unknown' : 'later';
}
