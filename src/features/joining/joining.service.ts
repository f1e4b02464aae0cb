import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { InviteAgency } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ArrivalsService } from '../cases/arrivals.service.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';
import { PersonSharingService } from '../persons/person-sharing.service.js';
import { ShowingService } from '../widening/showing.service.js';

/** Brings an agency onto a case: it is told that the case is there, on what consent, and of what was there before only what is chosen. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly consents: ConsentTwinsService,
    private readonly persons: PersonSharingService,
    private readonly showing: ShowingService,
  ) {}

  /** @throws ProblemException `ground-…`, `consent-missing`, `person-changed`, `note-changed` or `action-changed`: then nothing of it is done */
  invite(viewer: Viewer, caseId: string, invitation: InviteAgency): Promise<CardFace> {
    return this.arrivals.invite(viewer, caseId, invitation, async (transaction) => {
      await this.consents.tell(transaction, caseId, invitation.sharing);
      await this.show(transaction, caseId, invitation);
    });
  }

  private async show(transaction: Transaction, caseId: string, invitation: InviteAgency): Promise<void> {
    const { agencyId, sharing, persons, notes, actions } = invitation;
    const to = { agencyIds: [agencyId], sharing };
    for (const { version, ...place } of inOrder(persons))
      await this.persons.copy(transaction, { caseId, ...place }, { version, ...to });
    for (const note of inOrder(notes)) await this.showing.showNote(transaction, caseId, note, to);
    for (const action of inOrder(actions)) await this.showing.showAction(transaction, caseId, action, to);
  }
}

/** Streams are held in everybody's order: two who invite must not wait for each other. */
function inOrder<Chosen extends { streamId: string }>(chosen: readonly Chosen[]): Chosen[] {
  return [...chosen].sort((one, other) => one.streamId.localeCompare(other.streamId));
}
