const child = { name: 'E.L.', identityNumber: null, schoolClass: null };
const content = {
  seen: 'Något',
  told: null,
  place: null,
  time: null,
  interpreter: null,
  informed: 'nobody',
  callback: null,
};

/** Children whom nobody can be told by. */
export const wrongChildren: readonly unknown[] = [
  {},
  { ...child, name: '' },
  { ...child, name: null },
  { ...child, name: 'x'.repeat(201) },
  { ...child, name: 'a\0' },
  { ...child, identityNumber: '12345' },
  { ...child, identityNumber: 201212121212 },
  { ...child, schoolClass: 'x'.repeat(41) },
  { ...child, schoolClass: undefined },
  { ...child, siblings: [] },
  { ...child, markedAs: 'known' },
];

/** What says nothing, too much, or what is not asked for. */
export const wrongContents: readonly unknown[] = [
  {},
  { ...content, seen: null },
  { ...content, seen: 'xx' },
  { ...content, seen: 'x'.repeat(10_001) },
  { ...content, told: 'a\ud800b' },
  { ...content, told: ['Något'] },
  { ...content, place: '' },
  { ...content, informed: 'everybody' },
  { ...content, informed: null },
  { ...content, callback: undefined },
  { ...content, reporter: { name: 'Någon annan', title: 'Rektor', agency: 'En annan skola' } },
];
