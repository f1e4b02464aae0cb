import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Speaker } from '../../contract/pictures.js';
import type { SendingOutcome, SendingState } from '../../contract/sendings.js';
import type { ShareChannel } from '../../contract/share-texts.js';
import type { ObservationKind, PublishedPromise, WayOfCounting } from '../../contract/promises.js';

@Entity('promises')
export class CitizenPromise {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('int') year: number;
  @Column('text') summary: string;
  @Column('boolean', { name: 'is_example' }) isExample: boolean;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'begun_by' }) begunBy: string;
}

@Entity('promise_focuses')
export class PromiseFocus {
  @PrimaryColumn('uuid', { name: 'promise_id' }) promiseId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('int') place: number;
  @Column('text') theme: string;
  @Column('text') problem: string;
  @Column('text') causes: string;
  @Column('text') commitment: string;
  @Column('text', { nullable: true }) explanation: string | null;
  @Column('uuid', { name: 'responsible_agency_id', nullable: true }) responsibleAgencyId: string | null;
  @Column('text', { nullable: true }) responsible: string | null;
  @Column('date', { name: 'next_follow_up_on', nullable: true }) nextFollowUpOn: string | null;
  @Column('uuid', { name: 'board_id', nullable: true }) boardId: string | null;
  @Column('uuid', { name: 'board_area_id', nullable: true }) boardAreaId: string | null;
}

@Entity('promise_activities')
export class PromiseActivity {
  @PrimaryColumn('uuid', { name: 'promise_id' }) promiseId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'focus_id' }) focusId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') what: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'done_on', nullable: true }) doneOn: string | null;
}

/** How an activity stood after a change. */
@Entity('promise_activity_steps')
export class PromiseActivityStep {
  @PrimaryColumn('uuid', { name: 'promise_id' }) promiseId: string;
  @PrimaryColumn('uuid', { name: 'activity_id' }) activityId: string;
  @PrimaryColumn('int') version: number;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'done_on', nullable: true }) doneOn: string | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}

/** Postgres says the seconds too. */
const minutes = { from: (time: string) => time.slice(0, 5), to: (time: string) => time };

@Entity('promise_dialogues')
export class PromiseDialogue {
  @PrimaryColumn('uuid', { name: 'promise_id' }) promiseId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') what: string;
  @Column('text') place: string;
  @Column('date', { name: 'on_day' }) onDay: string;
  @Column('time', { name: 'from_time', transformer: minutes }) fromTime: string;
  @Column('time', { name: 'until_time', transformer: minutes }) untilTime: string;
  @Column('boolean', { name: 'is_cancelled' }) isCancelled: boolean;
}

@Entity('promise_indicators')
export class PromiseIndicator {
  @PrimaryColumn('uuid', { name: 'promise_id' }) promiseId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'focus_id' }) focusId: string;
  @Column('text') name: string;
  @Column('text') measure: string;
  @Column('text') how: WayOfCounting;
  @Column('date', { name: 'base_from' }) baseFrom: string;
  @Column('date', { name: 'base_until' }) baseUntil: string;
  @Column('int') target: number;
  @Column('date', { name: 'target_on' }) targetOn: string;
}

/** Something counted in an area. No person is in it. */
@Entity('observations')
export class Observation {
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') kind: ObservationKind;
  @Column('text') measure: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'until_on' }) untilOn: string;
  @Column('int') value: number;
  @Column('int', { name: 'of_value', nullable: true }) ofValue: number | null;
  @Column('text') source: string;
  @Column('date', { name: 'source_on' }) sourceOn: string;
  @Column('timestamptz', { name: 'brought_at', default: () => 'now()' }) broughtAt: Date;
  @Column('text', { nullable: true }) voice: Speaker | null;
  /** Null: its agency's own. */
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}

/** That the text of a published version is to be sent for a channel. */
@Entity('share_sendings')
export class ShareSending {
  @PrimaryColumn('uuid', { name: 'promise_id' }) promiseId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') channel: ShareChannel;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt: Date;
  @Column('text', { default: 'waiting' }) state: SendingState;
  @Column('int', { default: 0 }) tries: number;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @Column('text', { nullable: true }) outcome: SendingOutcome | null;
  @Column('int', { nullable: true }) status: number | null;
}

/** What somebody wants to publish, as it stood when she proposed it. */
@Entity('promise_proposals')
export class PromiseProposal {
  @PrimaryColumn('uuid', { name: 'promise_id' }) promiseId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') content: PublishedPromise;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'proposed_by' }) proposedBy: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' }) proposedAt: Date;
  @Column('uuid', { name: 'approved_by', nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column('int', { nullable: true }) version: number | null;
}
