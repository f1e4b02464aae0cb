import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../settings/settings.js';

/** What Nest says of its own building: for whoever looks for a fault in that. */
const builders = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'WebSocketsController', 'NestFactory'];

/**
 * The log: one JSON object a line, of words and fields that we have chosen. Nothing that came from outside goes into
 * it, and of an error no more than its name: its words may hold what somebody wrote.
 */
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(level: LogLevel, destination?: DestinationStream) {
    const options = { level, base: null, formatters: { level: (label: string) => ({ level: label }) } };
    this.pino = destination === undefined ? pino(options) : pino(options, destination);
  }

  log(message: unknown, ...more: unknown[]): void {
    const level = builders.includes(String(more.at(-1))) ? 'debug' : 'info';
    if (this.pino.isLevelEnabled(level)) this.pino[level](...this.written(message, more));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.pino.error(...this.written(message, more));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.pino.warn(...this.written(message, more));
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.pino.debug(...this.written(message, more));
  }

  /** Nest gives the place last; what stands between may be a stack, and is left out. */
  private written(message: unknown, more: readonly unknown[]): [object, string?] {
    const place = more.at(-1);
    const from = typeof place === 'string' && !place.includes('\n') ? { from: place } : {};
    if (message instanceof Error) return [from, nameAndPlaceOf(message)];
    if (typeof message === 'string') return [from, message.split('\n')[0]];
    return [{ ...from, ...(message as object) }];
  }
}

/** The name and place of an error, never its words. */
export function nameAndPlaceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'not an error';
  const place = thrown.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${thrown.name} ${place?.trim() ?? ''}`;
}
