import type { records as swedish } from '../sv/records.js';

export const records: typeof swedish = {
  'record.title': 'Your record',
  'record.because.consent_ended':
    'The consent has ended, and with it your part in the case ({at}). This is what you had been told until then.',
  'record.because.part_ended': 'Your part in the case ended {at}. This is what you had been told until then.',
  'record.hint': 'Nothing new comes here. What it says belongs to your own files.',
  'record.list': 'Cases that you are no longer on',
  'record.ended.consent_ended': 'the consent ended, {at}',
  'record.ended.part_ended': 'your part ended {at}',
};
