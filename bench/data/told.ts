import type pg from 'pg';
import type { PublishedPromise } from '../../src/contract/promises.js';

/** One promise as it is told, as long as the one of 2020. */
export async function layTold(owner: pg.Client): Promise<void> {
  const row = `insert into published.promises (area, year, version, content) values ('bromma', 2020, 1, $1) on conflict do nothing`;
  await owner.query(row, [JSON.stringify(promise)]);
}

const figure = (value: number, of: number | null = null) => ({ value, of, on: '2020-11-21', source: 'Dialogerna' });

const focus = (place: number): PublishedPromise['focuses'][number] => ({
  place,
  theme: 'Riktat arbete mot avgränsade platser och områden',
  commitment: 'Göra en analys av brottslighet och otrygghet i Mariehäll/Annedal.',
  explanation: null,
  responsible: 'kommunpolis, Polisen Vällingby',
  nextFollowUpOn: '2020-12-15',
  indicators: ['Boende och butiker som vi har talat med', 'Delar av analysen som är klara'].map((name) => ({
    ...{ name, start: figure(20, 50), outcome: figure(41, 52), target: 47, targetOn: '2020-12-31', reachedOn: null },
  })),
  done: Array.from({ length: 6 }, (_, n) => ({
    on: `2020-0${String(n + 1)}-14`,
    what: 'Trygghetsvandring i Mariehäll, 38 deltagare',
  })),
});

const promise: PublishedPromise = {
  ...{ format: 1, area: 'Bromma', year: 2020, summary: 'Det här lovade polisen och stadsdelen dig.', isExample: true },
  ...{ updatedOn: '2020-11-21', note: null, parties: ['Polisen Vällingby', 'Bromma stadsdel'] },
  ...{ activities: { done: 17, planned: 22 }, focuses: [1, 2, 3].map(focus), heard: 12 },
};
