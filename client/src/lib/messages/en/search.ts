import type { search as sv } from '../sv/search.js';

export const search: Record<keyof typeof sv, string> = {
  'search.title': 'Search',
  'search.everywhere': 'Search all my cases',
  'search.placeholder': 'Search name, identity number, words or code',
  'search.scope': 'Open and closed cases that you read yourself',
  'search.clear': 'Clear the search field',
  'search.searching': 'Searching …',
  'search.how': 'Type at least two characters',
  'search.persons': 'People',
  'search.how.text':
    'Words are found in other forms too. In titles the beginning of a word is enough; in notes it must be whole. Put quotation marks around what must read exactly so, and a minus before words that must not be there. A case code works with or without its hyphen. A person is found by the whole name, or by the whole number in any form.',
  'search.law':
    'Titles, codes, names and identity numbers are searched here. Social services may not search freely in what is written in cases (Ordinance 2001:637, section 15). Inside a case you can search the text.',
  'search.none': 'Nothing found',
  'search.none.text': 'Nothing that you can read matches. Try fewer words, and whole ones.',
  'search.count':
    '{cases, plural, =0 {No cases} one {# case} other {# cases}}, {persons, plural, =0 {no people} one {# person} other {# people}}, {notes, plural, =0 {no notes} one {# note} other {# notes}}',
  'search.count.cases':
    '{cases, plural, =0 {No cases} one {# case} other {# cases}}, {persons, plural, =0 {no people} one {# person} other {# people}}',
  'search.count.matters': '{count, plural, one {# concern that came in} other {# concerns that came in}}',
  'search.cut': 'More match than are shown. Type more to narrow it down.',
  'search.cases': 'Cases',
  'search.notes': 'Notes',
  'search.closed': 'Closed',
  'search.case': 'Search this case',
  'search.case.count': '{count, plural, =0 {No notes} other {{at} of {count, plural, one {# note} other {# notes}}}}',
  'search.case.next': 'Next hit, older',
  'search.case.previous': 'Previous hit, newer',
  'rail.search': 'Search',
};
