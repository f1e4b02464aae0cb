import type { records as swedish } from '../sv/records.js';

export const records: typeof swedish = {
  'record.title': 'Your record',
  'record.because.consent_ended':
    'The consent has ended, and with it your part in the case ({at}). This is what you had been told until then.',
  'record.because.part_ended': 'Your part in the case ended {at}. This is what you had been told until then.',
  'record.because.purpose_met':
    'Whoever invited you ended your part in the case {at}: the purpose has been met. This is what you had been told until then.',
  'record.because.not_needed':
    'Whoever invited you ended your part in the case {at}: you are no longer needed on the case. This is what you had been told until then.',
  'record.because.mistaken':
    'Whoever invited you ended your part in the case {at}: you were invited by mistake. This is what you had been told until then.',
  'record.because.fewer':
    'Whoever invited you ended your part in the case {at}: fewer need to read the case. This is what you had been told until then.',
  'record.hint': 'Nothing new comes here. What it says belongs to your own files.',
  'record.list': 'Cases that you are no longer on',
  'record.ended.consent_ended': 'the consent ended, {at}',
  'record.ended.part_ended': 'your part ended {at}',
  'record.ended.purpose_met': 'your part ended {at}: the purpose has been met',
  'record.ended.not_needed': 'your part ended {at}: you are no longer needed on the case',
  'record.ended.mistaken': 'your part ended {at}: you were invited by mistake',
  'record.ended.fewer': 'your part ended {at}: fewer need to read the case',
};
