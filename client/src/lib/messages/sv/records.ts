export const records = {
  'record.title': 'Er kopia av ärendet',
  'record.because.consent_ended':
    'Samtycket upphörde, och därmed er del i ärendet ({at}). Här finns det som ni hade fått veta fram till dess.',
  'record.because.part_ended': 'Er del i ärendet avslutades {at}. Här finns det som ni hade fått veta fram till dess.',
  'record.hint': 'Ingenting nytt kommer hit. Det som står här hör till era egna handlingar.',
  'record.list': 'Ärenden som ni inte längre är med i',
  'record.ended.consent_ended': 'samtycket upphörde, {at}',
  'record.ended.part_ended': 'er del avslutades {at}',
};
