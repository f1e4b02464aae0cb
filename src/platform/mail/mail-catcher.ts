import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** Puts a letter, as it would have been sent, into a folder where whoever develops can open it: a file for each, by time and receiver. */
export async function catchLetter(folder: string, to: string, letter: SendMailOptions): Promise<void> {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(letter);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, nameOf(to)), message, { mode: 0o600 });
}

function nameOf(to: string): string {
  const at = new Date().toISOString().replaceAll(':', '.');
  return `${at} ${to.replaceAll(/[^\w.@-]/g, '_')}.eml`;
}
