import type { NoticesView } from '../../../src/contract/notices.js';
import { aConsent, lawfully } from '../../support/a-wish.js';
import { type Act, boardOfSeat } from './acts.js';
import type { Outcome } from './outcome.js';
import { createBoard, endPart, guest, mergeCase, open } from './creating.js';
import { reconnect } from './reconnecting.js';
import { address, audience, doing, path, revision, seen, tellingTheCard, version } from './finding.js';
import { actionPerformings, sharing } from './planning.js';
import { marksOf, personPerformings } from './adding.js';
import { callPerformings } from './calling.js';
import { concernPerformings } from './raising.js';
import { requestPerformings } from './requesting.js';
import { personPlans, type Universe } from './universe.js';

type Performing = (universe: Universe, act: Act, place: number) => Promise<Outcome>;

/** Does it, over the real interface. */
export function perform(universe: Universe, act: Act, place: number): Promise<Outcome> {
  return performings[act.kind](universe, act, place);
}

const performings: Record<Act['kind'], Performing> = {
  note: (u, act) =>
    doing(u, act).asks('POST', `${path(u, act)}/notes`, {
      id: u.id(201 + act.item),
      body: `Text ${String(act.item)}`,
      audience: audience(u, act),
      sharing: sharing(u, act),
      marks: marksOf(act),
      mentioned: act.flag ? [u.person('MS').id, u.person('SR').id, u.person('PO').id] : [],
    }),
  correct: async (u, act) =>
    doing(u, act).asks('PUT', await address(u, act, 'notes', 201), {
      version: await version(u, act, 'notes', 201),
      body: act.flag ? 'Rättad' : 'Rättad igen',
      sharing: sharing(u, act),
    }),
  withdraw: async (u, act) =>
    doing(u, act).asks('PUT', `${await address(u, act, 'notes', 201)}/withdrawal`, {
      version: await version(u, act, 'notes', 201),
      reason: 'wrong_case',
    }),
  share: async (u, act) =>
    doing(u, act).asks('POST', `${await address(u, act, 'notes', 201)}/copies`, {
      version: await version(u, act, 'notes', 201),
      agencyIds: [u.agency('otherSchool')],
      sharing: lawfully([u.agency('otherSchool')]),
    }),
  history: async (u, act) => doing(u, act).asks('GET', `${await address(u, act, 'notes', 201)}/versions`),
  ...actionPerformings,
  consent: (u, act) =>
    doing(u, act).asks('POST', `${path(u, act)}/consents`, {
      ...aConsent(audience(u, act)),
      id: u.id(601 + act.item),
      agencyIds: audience(u, act),
    }),
  withdrawConsent: async (u, act) =>
    doing(u, act).asks('PUT', `${await address(u, act, 'consents', 601)}/withdrawal`, {
      version: await version(u, act, 'consents', 601),
      by: act.flag ? 'self' : 'guardian',
    }),
  ...requestPerformings,
  ...personPerformings,
  ...callPerformings,
  readNotices: async (u, act) => {
    const { body } = await doing(u, act).asks<Partial<NoticesView>>('GET', '/api/notices');
    const ids = (body.notices ?? []).map(({ id }) => id); // whoever is signed out has none
    return doing(u, act).asks('PUT', '/api/notices/read', { ids });
  },
  ...concernPerformings,
  open: (u, act, place) => open(u, act, place),
  move: async (u, act) =>
    doing(u, act).asks('PUT', `${path(u, act)}/stage`, {
      revision: await revision(u, act),
      stage: ['concern', 'assessment', 'ongoing', 'follow_up'][act.item] ?? 'referral',
    }),
  describe: async (u, act) =>
    doing(u, act).asks('PUT', `${path(u, act)}/description`, {
      ...(await tellingTheCard(u, act)),
      title: `Ny rubrik ${String(act.item)}`,
      areaId: null,
      labels: [],
      dueOn: dueOf(act),
    }),
  assign: async (u, act) =>
    doing(u, act).asks('PUT', `${path(u, act)}/responsible`, {
      revision: await revision(u, act),
      responsibleId: act.flag ? doing(u, act).id : null,
    }),
  handOver: async (u, act) =>
    doing(u, act).asks('POST', `${path(u, act)}/handover`, {
      revision: await revision(u, act),
      toId: doing(u, act).id,
      noteId: u.id(401 + act.item),
      note: act.flag ? 'Detta pågår' : null,
      audience: [u.agency(personPlans[act.by].agency)],
      actionIds: [u.id(301), u.id(302), u.id(303)],
    }),
  handOverAll: (u, act) =>
    doing(u, act).asks('POST', `/api/agency/people/${u.person('JN').id}/handover`, {
      toId: u.person('AE').id,
      caseIds: [u.case(act.on)],
    }),
  absence: (u, act) =>
    doing(u, act).asks('PUT', '/api/absence', {
      fromOn: act.by === 'AE' ? '2020-01-01' : '2098-01-01',
      untilOn: '2099-01-01',
      standInId: u.person('PO').id,
    }),
  close: async (u, act) =>
    doing(u, act).asks('PUT', `${path(u, act)}/closure`, { revision: await revision(u, act), reason: 'other' }),
  mergeCase: (u, act) => mergeCase(u, act),
  reopen: async (u, act) => doing(u, act).asks('DELETE', `${path(u, act)}/closure?revision=${await revision(u, act)}`),
  restrict: async (u, act) =>
    doing(u, act).asks('PUT', `${path(u, act)}/restriction`, {
      revision: await revision(u, act),
      isRestricted: act.flag,
    }),
  invite: (u, act) =>
    doing(u, act).asks('POST', `${path(u, act)}/agencies`, {
      agencyId: u.agency('otherSchool'),
      sharing: lawfully([u.agency('otherSchool')]),
      persons: [],
      notes: [],
      actions: [],
    }),
  guest: (u, act, place) => guest(u, act, place),
  endPart: (u, act) => endPart(u, act),
  read: (u, act) => doing(u, act).asks('GET', path(u, act)),
  search: (u, act) =>
    doing(u, act).asks('POST', act.flag ? '/api/search' : `${path(u, act)}/search`, {
      text: `text ${String(act.item)}`,
    }),
  markRead: async (u, act) =>
    doing(u, act).asks('PUT', `${path(u, act)}/reading`, { heads: (await seen(u, act))?.heads ?? {} }),
  export: (u, act) =>
    doing(u, act).asks('POST', `${path(u, act)}/exports`, { format: 'csv', audiences: [audience(u, act)] }),
  watch: (u, act) => acknowledged(doing(u, act).watches(viewOf(u, act))),
  leave: (u, act) => acknowledged(doing(u, act).asksLive('view.leave', viewOf(u, act))),
  writing: (u, act) =>
    acknowledged(doing(u, act).asksLive('writing', { caseId: u.case(act.on), audience: audience(u, act) })),
  show: (u, act) => acknowledged(doing(u, act).asksLive('presence.show', act.flag)),
  reconnect: (u, act) => reconnect(u, doing(u, act)).then(() => undefined),
  seat: (u, act) =>
    doing(u, act).asks(
      act.flag ? 'PUT' : 'DELETE',
      `/api/agency/boards/${u.board(boardOfSeat(act.on))}/people/${u.person(act.item < 3 ? 'PO' : 'AE').id}`,
    ),
  name: (u, act) =>
    doing(u, act).asks(act.flag ? 'PUT' : 'DELETE', `/api/agency/cases/${u.case('c7')}/people/${u.person('AE').id}`),
  disable: (u, act) =>
    doing(u, act).asks(act.item === 0 ? 'PUT' : 'DELETE', `/api/agency/people/${u.person('PO').id}/disablement`),
  invitePerson: (u, act, place) =>
    doing(u, act).asks('POST', '/api/agency/people', {
      name: `Ny ${String(place).padStart(2, '0')}`,
      initials: 'NY',
      title: 'Ny',
      roles: ['caseworker'],
      email: `ny${String(act.flag ? 0 : place)}@example.se`,
    }),
  wrongPassword: (u, act) =>
    doing(u, act).asks('POST', '/api/session', {
      email: `${doing(u, act).id}@example.invalid`,
      password: 'fel lösenord',
    }),
  createBoard: (u, act, place) => createBoard(u, act, place),
  malformed: (u, act) =>
    doing(u, act).asks('POST', `${path(u, act)}/notes`, { id: 7, body: '', audience: 'alla', är: 'okänt' }),
};

function dueOf({ on, item }: Act): string {
  return `2027-0${String(2 + item)}-1${on.slice(1)}`;
}

function viewOf(universe: Universe, { on, flag }: Act) {
  return flag
    ? ({ kind: 'board', id: universe.board('youth') } as const)
    : ({ kind: 'case', id: universe.case(on) } as const);
}

async function acknowledged(reply: Promise<unknown>): Promise<Outcome> {
  return { acknowledged: await reply };
}
