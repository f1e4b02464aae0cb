import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { InviteAgency } from '../../contract/cases.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ArrivalsService } from '../cases/arrivals.service.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';
import { PersonSharingService } from '../persons/person-sharing.service.js';
import { CopyingService } from '../widening/copying.service.js';

/** Brings an agency onto a case: it is told that the case is there, on what consent, and of what was there before only what is chosen. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly consents: ConsentTwinsService,
    private readonly persons: PersonSharingService,
    private readonly copying: CopyingService,
  ) {}

  /** @throws ProblemException `ground-…`, `consent-missing`, `person-changed` or `note-changed`: then nothing of it is done */
  invite(viewer: Viewer, caseId: string, { persons, notes, ...invitation }: InviteAgency): Promise<CardFace> {
    return this.arrivals.invite(viewer, caseId, invitation, async (transaction) => {
      const { agencyId, sharing } = invitation;
      await this.consents.tell(transaction, caseId, sharing);
      for (const { version, ...place } of inOrder(persons))
        await this.persons.copy(transaction, { caseId, ...place }, { version, agencyIds: [agencyId], sharing });
      for (const { streamId, noteId, version } of inOrder(notes))
        await this.copying.copy(transaction, { caseId, streamId, noteId }, { version, agencyIds: [agencyId], sharing });
    });
  }
}

/** Streams are held in everybody's order: two who invite must not wait for each other. */
function inOrder<Chosen extends { streamId: string }>(chosen: readonly Chosen[]): Chosen[] {
  return [...chosen].sort((one, other) => one.streamId.localeCompare(other.streamId));
}
