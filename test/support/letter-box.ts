import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** A letter as it came, with its headers. */
export interface Caught {
  readonly to: string;
  readonly source: string;
}

/** A mail server that keeps what it is given, and takes no letter while `refuses` is set. */
export class LetterBox {
  readonly letters: Caught[] = [];
  refuses: number | undefined;

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<LetterBox> {
    const options: SMTPServerOptions = {
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_, __, done) => {
        done(box.refuses === undefined ? undefined : refusal(box.refuses));
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address).join();
          box.letters.push({ to, source: Buffer.concat(chunks).toString('utf8') });
          done();
        });
      },
    };
    const box = new LetterBox(new SMTPServer(options));
    await new Promise<void>((resolve) => box.server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.server.address() as AddressInfo).port)}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('not now'), { responseCode });
}
