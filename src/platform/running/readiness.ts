import { Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { missingMigrations, noteSql } from '../database/fitness.js';

/** Those whose connections are kept open. */
const parts = ['default', 'teller', 'door', 'operator', 'citizen'] as const;
const holdsForMs = 1000;
const patienceMs = 3000;

/** Whether the database answers to every login, and is up to date. Asked once a second at most, however many ask. */
@Injectable()
export class Readiness {
  private readonly log = new Logger(Readiness.name);
  private asked: Promise<string | undefined> = Promise.resolve(undefined);
  private askedAt = -Infinity;

  constructor(private readonly modules: ModuleRef) {}

  /** @throws ServiceUnavailableException, and says why in the log only */
  async check(): Promise<void> {
    if (performance.now() - this.askedAt > holdsForMs) this.askAnew();
    if ((await this.asked) !== undefined) throw new ServiceUnavailableException();
  }

  private askAnew(): void {
    this.askedAt = performance.now();
    this.asked = Promise.race([this.fault(), tooLate()]);
    void this.asked.then((fault) => {
      if (fault !== undefined) this.log.warn(`not ready: ${fault}`);
    });
  }

  private async fault(): Promise<string | undefined> {
    try {
      const logins = parts.map((part) => this.modules.get<DataSource>(getDataSourceToken(part), { strict: false }));
      const notes = await Promise.all(logins.map((login) => login.query<{ note: string }[]>(noteSql)));
      const missing = missingMigrations(notes[0]?.[0]?.note ?? null);
      return missing.length === 0 ? undefined : `the database lacks ${missing.join(', ')}`;
    } catch {
      return 'a login cannot reach the database';
    }
  }
}

async function tooLate(): Promise<string> {
  await pause(patienceMs, undefined, { ref: false });
  return 'the database does not answer in time';
}
