import type { knowledge as sv } from '../sv/knowledge.js';

export const knowledge: Record<keyof typeof sv, string> = {
  'note.readers': 'Who has read it',
  'case.act.knowledge': 'Who knew what',
  'knowledge.agencies': 'Agencies that have it',
  'knowledge.since': 'since {at}',
  'knowledge.colleagues': 'In your agency',
  'knowledge.wrote.note': 'wrote it',
  'knowledge.wrote.action': 'planned or changed it',
  'knowledge.wrote.consent': 'recorded or withdrew it',
  'knowledge.opened': 'opened the case',
  'knowledge.told': 'saw it come up on screen',
  'knowledge.found': 'found it in a search',
  'knowledge.exported': 'took it out',
  'knowledge.none': 'Nobody in your agency has read it yet.',
  'knowledge.none.then': 'Nobody in your agency had read it.',
  'knowledge.others': 'Who has read it in another agency is for that agency alone to see.',
  'knowledge.on': 'The day in question',
  'knowledge.on.hint':
    'Shows what was known when the day had ended, of what you may read. Notes are shown as they read then, the rest as it reads now.',
  'knowledge.sharedOn': 'Shared on with {agencies} {at}.',
  'knowledge.sharedOn.other': 'What they had read',
  'knowledge.nothing': 'There was nothing then of what you may read.',
  'knowledge.kind.note': 'Note',
  'knowledge.kind.action': 'Action',
  'knowledge.kind.consent': 'Consent',
};
