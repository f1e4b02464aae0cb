import type {
  AgreementsView,
  AgreementView,
  KeepAgreement,
  WorkingGroup,
} from '../../../../src/contract/agreements.js';
import { type Theme, themes as allThemes } from '../../../../src/contract/pictures.js';
import { today } from '../../lib/dates.js';

/** What stands in the fields. */
export interface AgreementInput {
  level: 'city' | 'district';
  underId: string;
  title: string;
  purpose: string;
  year: string;
  fromOn: string;
  untilOn: string;
  reviewOn: string;
  themes: string[];
  parties: string[];
  groups: string;
}

/** A new one is about what has been chosen last, and is reviewed after two years. */
export function inputOf(agreement: AgreementView | null, { analyses }: AgreementsView): AgreementInput {
  if (agreement === null) return empty(analyses);
  const { level, underId, title, purpose, year, fromOn, untilOn, reviewOn, themes, parties, groups } = agreement;
  return {
    ...{ level, underId: underId ?? '', title, purpose, year: String(year), fromOn, untilOn, reviewOn, themes },
    parties: parties.map(({ agencyId }) => agencyId),
    groups: groups.map(({ name, task }) => `${name}: ${task}`).join('\n'),
  };
}

function empty(analyses: AgreementsView['analyses']): AgreementInput {
  const from = today();
  const year = Number(from.slice(0, 4));
  const until = `${String(year + 2)}${from.slice(4)}`.replace('02-29', '02-28');
  const latest = analyses[0]?.year ?? year;
  const themes = analyses.filter((each) => each.year === latest && each.place !== null).map(({ theme }) => theme);
  return {
    ...{
      level: 'district',
      underId: '',
      title: '',
      purpose: '',
      year: String(latest),
      themes,
      parties: [],
      groups: '',
    },
    ...{ fromOn: from, untilOn: until, reviewOn: until },
  };
}

/** Null until all is there. A party keeps the name that it has been given before. */
export function wishFrom(
  input: AgreementInput,
  view: AgreementsView,
): Omit<KeepAgreement, 'version' | 'correctsId'> | null {
  const { level, underId, fromOn, untilOn, reviewOn } = input;
  const [title, purpose, groups] = [input.title.trim(), input.purpose.trim(), groupsIn(input.groups)];
  if (groups === null || !isWhole(input)) return null;
  return {
    ...{ level, underId: underId || null, title, purpose, year: Number(input.year), fromOn, untilOn, reviewOn, groups },
    themes: allThemes.filter((theme): theme is Theme => input.themes.includes(theme)),
    parties: input.parties.map((agencyId) => ({ agencyId, name: nameOf(agencyId, view) })),
  };
}

function isWhole({ title, purpose, year, fromOn, untilOn, reviewOn, themes, parties }: AgreementInput): boolean {
  const areSaid = [title, purpose].every((words) => words.trim().length >= 3) && /^20\d\d$/.test(year);
  const areDated = fromOn !== '' && [untilOn, reviewOn].every((day) => fromOn < day);
  return areSaid && areDated && themes.length > 0 && parties.length > 0;
}

function nameOf(agencyId: string, { agencies, agreements }: AgreementsView): string {
  const before = agreements.flatMap(({ parties }) => parties).find((party) => party.agencyId === agencyId);
  return before?.name ?? agencies.find(({ id }) => id === agencyId)?.name ?? agencyId;
}

/** "Unga i risk: mäta och föreslå", one on each line; null where one of them is not whole. */
function groupsIn(written: string): WorkingGroup[] | null {
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const groups = lines.map((line) => ({
    name: line.slice(0, Math.max(0, line.indexOf(':'))).trim(),
    task: line.slice(line.indexOf(':') + 1).trim(),
  }));
  return groups.every(({ name, task }) => name.length >= 3 && task.length >= 3 && task.length <= 300) ? groups : null;
}
