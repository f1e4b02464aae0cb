import { rightsOfApp } from './grants-of-app.js';
import { rightsOfOwners } from './grants-of-owners.js';

/**
 * Every right that anybody but the owner of a thing has on it: a new one fails the tests until it stands here.
 * One line for each role and thing; `execute` is to call a function, columns stand in brackets where not all are meant.
 */
const rights: Readonly<Record<string, readonly string[]>> = {
  ...rightsOfOwners,
  // The logins have nothing but the rights of their groups.
  'login app': ['database: connect'],
  'login citizen': ['database: connect'],
  'login door': ['database: connect'],
  'login jobs': ['database: connect'],
  'login operator': ['database: connect'],
  'login teller': ['database: connect'],
  // Acts for people who are signed in: reads by policy, writes by policy and by the acts.
  samverka_app_rights: rightsOfApp,
  // Whoever reads the public pages: what has been published, and nothing else.
  samverka_citizen_rights: [
    'published.leave_voice(text,uuid,text,text,bytea): execute',
    'published.promises: select',
    'schema published: usage',
  ],
  // Lets people in and out.
  samverka_door_rights: [
    'gate.end_phone(text): execute',
    'gate.enrol_phone(text,text): execute',
    'gate.accept(text,text): execute',
    'gate.accounts_of(text): execute',
    'gate.attempt(bytea[],integer[]): execute',
    'gate.change_password(text,text): execute',
    'gate.end_session(text): execute',
    'gate.forgive(bytea[]): execute',
    'gate.kept_out(text,text): execute',
    'gate.open_session(text,uuid,interval,interval): execute',
    'gate.password_of(text): execute',
    'gate.seen(text): execute',
    'samverka.demonstration_people(): execute',
    'samverka.invited(text): execute',
    'schema gate: usage',
    'schema samverka: usage',
  ],
  // What the calendar does. The queues are pg-boss's own, and servers that look after them wait for one another.
  samverka_jobs_rights: [
    'jobs.archive: delete, insert, select, update',
    'jobs.job: delete, insert, select, update',
    'jobs.queue: delete, insert, select, update',
    'jobs.schedule: delete, insert, select, update',
    'jobs.subscription: delete, insert, select, update',
    'jobs.version: delete, insert, select, update',
    'pg_advisory_xact_lock(bigint): execute',
    'samverka.cases_with_lapsed_parts(): execute',
    'samverka.end_lapsed_parts(uuid): execute',
    'samverka.forget_old_notices(): execute',
    'samverka.give_agreement_notices(): execute',
    'samverka.give_clock_notices(date,date): execute',
    'samverka.give_due_notices(): execute',
    'samverka.give_promise_notices(): execute',
    'samverka.take_sendings(integer): execute',
    'samverka.settle_sending(uuid,text,integer): execute',
    'samverka.give_feedback_notices(): execute',
    'samverka.lapse_voices(): execute',
    'samverka.settle_delivery(uuid,text): execute',
    'samverka.take_deliveries(text,integer): execute',
    'schema jobs: usage',
    'schema samverka: usage',
  ],
  // Makes agencies, areas and boards; reads no case.
  samverka_operator_rights: [
    'gate.enter(text,text,text,uuid,uuid): execute',
    'samverka.agencies: select (id, authority_id, kind, name, short_name)',
    'samverka.areas: select (id, within_id, name, kind)',
    'samverka.authorities: select (id, name, is_public)',
    'samverka.check_master_key(bytea): execute',
    'samverka.create_agency(jsonb): execute',
    'samverka.create_area(uuid,text,text): execute',
    'samverka.create_board(jsonb): execute',
    'samverka.current_agency(): execute',
    'samverka.current_viewer(): execute',
    'samverka.invite_manager(uuid,jsonb,text,interval): execute',
    'samverka.keep_agency_keys(uuid[],bytea[]): execute',
    'samverka.keys_of_agencies(): execute',
    'samverka.my_roles(): execute',
    'samverka.operated_boards(): execute',
    'samverka.operated_grounds(): execute',
    'samverka.seat_at_board(uuid,uuid[]): execute',
    'samverka.set_ground_validity(text,date,date): execute',
    'schema gate: usage',
    'schema samverka: usage',
  ],
  // Asks whom to tell, and nothing else.
  samverka_teller_rights: [
    'log.told(jsonb): execute',
    'schema log: usage',
    'samverka.fallen(uuid[]): execute',
    'samverka.last_gone(uuid,uuid): execute',
    'samverka.sessions_in_area(uuid,text,uuid): execute',
    'samverka.sessions_of(uuid[]): execute',
    'samverka.sessions_of_managers(uuid[]): execute',
    'samverka.who_hears(uuid[]): execute',
    'samverka.who_is_in(text,uuid): execute',
    'samverka.who_is_noticed(uuid[],bigint[]): execute',
    'samverka.who_would_hear(uuid,uuid[]): execute',
    'schema samverka: usage',
  ],
};

export const expectedGrants = Object.entries(rights).flatMap(([role, things]) =>
  things.map((thing) => `${role}: ${thing}`),
);
