export const records = {
  'record.title': 'Er kopia av ärendet',
  'record.because.consent_ended':
    'Samtycket upphörde, och därmed er del i ärendet ({at}). Här finns det som ni hade fått veta fram till dess.',
  'record.because.part_ended': 'Er del i ärendet avslutades {at}. Här finns det som ni hade fått veta fram till dess.',
  'record.because.purpose_met':
    'Den som bjöd in er avslutade er del i ärendet {at}: ändamålet är uppfyllt. Här finns det som ni hade fått veta fram till dess.',
  'record.because.not_needed':
    'Den som bjöd in er avslutade er del i ärendet {at}: ni behövs inte längre i ärendet. Här finns det som ni hade fått veta fram till dess.',
  'record.because.mistaken':
    'Den som bjöd in er avslutade er del i ärendet {at}: ni bjöds in av misstag. Här finns det som ni hade fått veta fram till dess.',
  'record.because.fewer':
    'Den som bjöd in er avslutade er del i ärendet {at}: färre behöver läsa ärendet. Här finns det som ni hade fått veta fram till dess.',
  'record.hint': 'Ingenting nytt kommer hit. Det som står här hör till era egna handlingar.',
  'record.list': 'Ärenden som ni inte längre är med i',
  'record.ended.consent_ended': 'samtycket upphörde, {at}',
  'record.ended.part_ended': 'er del avslutades {at}',
  'record.ended.purpose_met': 'er del avslutades {at}: ändamålet är uppfyllt',
  'record.ended.not_needed': 'er del avslutades {at}: ni behövs inte längre i ärendet',
  'record.ended.mistaken': 'er del avslutades {at}: ni bjöds in av misstag',
  'record.ended.fewer': 'er del avslutades {at}: färre behöver läsa ärendet',
};
