/** What a field of a request takes. */
export type Kind =
  | 'text'
  | 'title'
  | 'task'
  | 'search'
  | 'question'
  | 'callback?'
  | 'note'
  | 'message'
  | 'child'
  | 'content'
  | 'choice'
  | 'id'
  | 'ids'
  | 'sets'
  | 'choices'
  | 'labels'
  | 'givers'
  | 'information'
  | 'date'
  | 'date?'
  | 'note?'
  | 'number?'
  | 'contact?'
  | 'marks?'
  | 'id?'
  | 'choice?'
  | 'task?'
  | 'words?'
  | 'clock'
  | 'noticeChoices'
  | 'quiet?'
  | 'endpoint'
  | 'version'
  | 'count'
  | 'count?'
  | 'boolean'
  | 'email'
  | 'secret'
  | 'phoneCode'
  | 'heads'
  | 'authority'
  | 'sharing'
  | 'chosen'
  | 'chosenPersons'
  | 'chosenActions'
  | 'chosenAction?'
  | 'origin?'
  | 'picked'
  | 'number1to9?'
  | 'percent'
  | 'file'
  | 'themes'
  | 'groups'
  | 'parties'
  | 'begun'
  | 'sharing?';

/** Which JSON types may be right for it: anything else is wrong. */
export const types: Record<Kind, readonly string[]> = {
  text: ['string'],
  title: ['string'],
  task: ['string'],
  search: ['string'],
  question: ['string'],
  'callback?': ['string', 'null'],
  note: ['string'],
  message: ['string'],
  child: ['object'],
  content: ['object'],
  choice: ['string'],
  email: ['string'],
  secret: ['string'],
  phoneCode: ['string'],
  id: ['string'],
  date: ['string'],
  'date?': ['string', 'null'],
  'note?': ['string', 'null'],
  'number?': ['string', 'null'],
  'contact?': ['string', 'null'],
  'marks?': ['object', 'null'],
  'id?': ['string', 'null'],
  'choice?': ['string', 'null'],
  'task?': ['string', 'null'],
  'words?': ['object', 'null'],
  clock: ['string'],
  ids: ['array'],
  sets: ['array'],
  choices: ['array'],
  labels: ['array'],
  givers: ['array'],
  information: ['array'],
  noticeChoices: ['array'],
  'quiet?': ['object', 'null'],
  endpoint: ['string'],
  version: ['number'],
  count: ['number'],
  'count?': ['number', 'null'],
  boolean: ['boolean'],
  heads: ['object'],
  authority: ['object'],
  sharing: ['object'],
  chosen: ['array'],
  chosenPersons: ['array'],
  chosenActions: ['array'],
  'chosenAction?': ['object', 'null'],
  'origin?': ['object', 'null'],
  picked: ['array'],
  'number1to9?': ['number', 'null'],
  percent: ['number'],
  file: ['string'],
  themes: ['array'],
  groups: ['array'],
  parties: ['array'],
  begun: ['array'],
  'sharing?': ['object', 'null'],
};
