import { identityFault, identityIn, readableIdentity, shownIdentity } from '../../src/contract/identity-forms.js';

const today = '2026-11-24';
const kept = (written: string, on = today) => identityIn(written, on);

/** With serials that Skatteverket gives to nobody, and the check digits that follow. */
describe('an identity number', () => {
  it.each([
    ['199908202394', 'personnummer', '199908202394'],
    ['19990820-2394', 'personnummer', '199908202394'],
    ['990820-2394', 'personnummer', '199908202394'],
    ['9908202394', 'personnummer', '199908202394'],
    [' 990820 - 2394 ', 'personnummer', '199908202394'],
    ['990820–2394', 'personnummer', '199908202394'],
    ['19990880−2391', 'samordningsnummer', '199908802391'],
    ['990820+2394', 'personnummer', '189908202394'],
    ['189908202394', 'personnummer', '189908202394'],
    ['990880-2391', 'samordningsnummer', '199908802391'],
    ['19990880-2391', 'samordningsnummer', '199908802391'],
    ['990820-T396', 'interim', '19990820T396'],
    ['990820-t396', 'interim', '19990820T396'],
  ])('may be written %s', (written, kind, number) => {
    expect(kept(written)).toEqual({ kind, number });
  });

  it.each([
    '',
    '990820',
    '990820-2395',
    '990231-2394',
    '991320-2394',
    '990820-0000',
    '990820-A396',
    '990820--2394',
    '1999-08-20-2394',
    '209908202394',
    '990820-23945',
  ])('is not %s', (written) => {
    expect(kept(written)).toBeNull();
  });

  it.each([
    ['990820-2394', null],
    ['990820', 'form'],
    ['990820-A396', 'form'],
    ['990820-2395', 'check'],
    ['209908202394', 'day'],
  ] as const)('that is none says why: %s', (written, fault) => {
    expect(identityFault(written, today)).toBe(fault);
  });

  it('is of this century while the day has been, and of the last until then', () => {
    expect(kept('261124-2385', '2026-11-24')?.number).toBe(kept('261124-2385', '2026-11-23') ? '202611242385' : '');
    expect(kept('2611242385', '2026-11-23')?.number).toBe('192611242385');
    expect(kept('261124+2385', '2026-11-24')?.number).toBe('192611242385');
  });

  it('is of a leap day only where there was one', () => {
    expect(identityIn('0002292381', today)?.number).toBe('200002292381');
    expect(identityIn('190002292381', today)).toBeNull();
  });

  it('is shown as on paper, with a plus from the year of a hundred', () => {
    expect(shownIdentity('199908202394', today)).toBe('990820-2394');
    expect(shownIdentity('192611242385', '2025-12-31')).toBe('261124-2385');
    expect(shownIdentity('192611242385', '2026-01-01')).toBe('261124+2385');
  });

  it('is shown as somebody has written it, with the hyphen that she left out', () => {
    const written = ['201212121212', '1212121212', '20121212-1212', ' 121212+1212', '990820T396', 'vet inte'];
    const shown = ['20121212-1212', '121212-1212', '20121212-1212', '121212+1212', '990820-T396', 'vet inte'];
    expect(written.map(readableIdentity)).toEqual(shown);
  });
});
