import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { dayInStockholm } from '../../contract/clocks.js';
import type { ConcernView, ReportedChild } from '../../contract/concerns.js';
import { identityIn } from '../../contract/identity-forms.js';
import { type AddPerson, personNameLength } from '../../contract/persons.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { NotesService } from '../notes/notes.service.js';
import { PersonsService } from '../persons/persons.service.js';
import { notesOf } from './notes-of-concern.js';

/** What a concern leaves in the case that it becomes or joins: for one's own agency and nobody else, and once, however often it is linked. */
@Injectable()
export class IntoCaseService {
  constructor(
    private readonly faces: CardFacesService,
    private readonly notes: NotesService,
    private readonly persons: PersonsService,
  ) {}

  /** @throws NotFoundException when she is not on that case */
  async put(transaction: Transaction, caseId: string, concern: ConcernView, addsChild: boolean): Promise<void> {
    const card = await this.faces.findOpen(transaction, caseId);
    const audience = [transaction.entered.agencyId];
    for (const [part, body] of notesOf(concern).entries()) {
      const note = { id: idIn(caseId, concern.id, `note ${String(part)}`), body, audience, sharing: null };
      if (!(await this.notes.stands(transaction, caseId, note))) await this.notes.writeIn(transaction, card, note);
    }
    if (!addsChild || concern.child === null) return;
    const child = { ...youth(concern.child), id: idIn(caseId, concern.id, 'child'), audience, sharing: null };
    if (!(await this.persons.stands(transaction, caseId, child))) await this.persons.addIn(transaction, card, child);
  }
}

/** The number only where it is one; the class stands in the note. */
function youth({ name, identityNumber }: ReportedChild): Omit<AddPerson, 'id' | 'audience' | 'sharing'> {
  const identity = identityIn(identityNumber ?? '', dayInStockholm(new Date()));
  const known = { identityKind: identity?.kind ?? ('unknown' as const), number: identity?.number ?? null };
  const nothingMore = { address: null, phone: null, protection: null, marks: null };
  return { role: 'youth', name: name.slice(0, personNameLength.max), ...known, ...nothingMore };
}

/** The same each time. It can be worked out and tells nothing: what it names is looked for where its readers alone look. */
function idIn(caseId: string, concernId: string, what: string): string {
  const hex = createHash('sha256').update([caseId, concernId, what].join(' ')).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
