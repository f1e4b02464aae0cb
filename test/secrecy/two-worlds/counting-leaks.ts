import { BellService } from '../../../src/features/bell/bell.service.js';
import { CallsService } from '../../../src/features/calls/calls.service.js';
import { CaseViewsService } from '../../../src/features/reading/case-views.service.js';
import { RegisterService } from '../../../src/features/register/register.service.js';
import { StartService } from '../../../src/features/start/start.service.js';
import type { Leak } from './leak.js';
import { allIn } from './planting.js';

/** Answers that say how much there is of something, of everybody. */
export const countingLeaks: readonly Leak[] = [
  {
    name: 'a register of disclosures that counts those of every agency',
    seenIn: 1,
    plant: (world) => {
      const register = world.app.get(RegisterService, { strict: false });
      const real = register.view.bind(register);
      register.view = async (viewer, days) => ({
        ...(await real(viewer, days)),
        total: await allIn(world, 'disclosures'),
      });
      return Promise.resolve();
    },
  },
  {
    name: 'a case that says how many consents there are in it',
    seenIn: 2,
    plant: (world) => {
      const views = world.app.get(CaseViewsService, { strict: false });
      const real = views.case.bind(views);
      views.case = async (viewer, caseId) => ({
        ...(await real(viewer, caseId)),
        total: await allIn(world, 'consents'),
      });
      return Promise.resolve();
    },
  },
  {
    name: 'a list of calls with those of everybody counted',
    seenIn: 10,
    plant: (world) => {
      const calls = world.app.get(CallsService, { strict: false });
      const real = calls.mine.bind(calls);
      calls.mine = async (viewer) => ({ ...(await real(viewer)), total: await allIn(world, 'calls') });
      return Promise.resolve();
    },
  },
  {
    name: 'a bell that counts what everybody has been told of',
    seenIn: 1,
    plant: (world) => {
      const bell = world.app.get(BellService, { strict: false });
      const real = bell.view.bind(bell);
      bell.view = async (viewer) => ({ ...(await real(viewer)), unread: await allIn(world, 'notices') });
      return Promise.resolve();
    },
  },
  {
    name: 'a start page that counts what is asked of everybody',
    seenIn: 10,
    plant: (world) => {
      const start = world.app.get(StartService, { strict: false });
      const real = start.view.bind(start);
      start.view = async (viewer) => ({ ...(await real(viewer)), total: await allIn(world, 'requests') });
      return Promise.resolve();
    },
  },
];
