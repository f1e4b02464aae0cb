import { namingTraces } from '../../src/contract/naming-traces.js';

const nothing = { number: false, phone: false, initials: false, names: [] };

describe('what may tell whom a question is about', () => {
  it.each([
    'Eleven hämtas av äldre i bil efter lunch. Bilen är vit.',
    'En pojke i åttan har varit borta tre veckor.',
    'Vi undrar hur vi ska göra. Föräldrarna svarar inte på Instagram.',
    'Det hände kl. 14 på plan 2. Vad gör vi nu?',
    'A pupil in year eight is picked up by older people. What should we do?',
  ])('nothing in: %s', (text) => {
    expect(namingTraces(text)).toEqual(nothing);
  });

  it.each([
    ['Vi såg Amir vid kiosken.', ['Amir']],
    ['Amir Khan slår andra.', ['Amir Khan']],
    ['Hon heter Anna-Lena Berg, och bror heter Olle.', ['Anna-Lena Berg', 'Olle']],
    ['Läraren sa att ”Kim” var där.', ['Kim']],
  ])('names in: %s', (text, names) => {
    expect(namingTraces(text).names).toEqual(names);
  });

  it.each(['E.L. i 8B var där.', 'EL, 8b, var där.', 'Det gäller E L (7 A).', 'Det gäller E.L.'])(
    'initials in: %s',
    (text) => {
      expect(namingTraces(text).initials).toBe(true);
    },
  );

  it.each(['Hon har 20120701-2384.', 'Hon har 1207012384.', 'Hon har 120701-2383.', 'Hon har 120701–2384.'])(
    'a number in: %s',
    (text) => {
      expect(namingTraces(text).number).toBe(true);
    },
  );
});
