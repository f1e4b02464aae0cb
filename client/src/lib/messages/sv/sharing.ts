export const sharing = {
  'sharing.ground': 'På vilken grund får {receivers} läsa?',
  'sharing.choose': 'Välj grund',
  'sharing.option': '{name} ({provision})',
  'sharing.option.consent': '{name} t.o.m. {until} ({provision})',
  'sharing.interpretation': 'Så tolkas regeln här; fråga er jurist om du är osäker.',
  'sharing.outgrown': '{provisions} gäller bara den som är under {age} år. Den som ärendet handlar om är äldre.',
  'sharing.noGround':
    'I dag finns ingen grund för att dela med {receivers}. Be om ett samtycke som omfattar er och mottagarna.',
  'sharing.split': 'Olika grund för olika mottagare',
  'sharing.together': 'Samma grund för alla',
  'sharing.why': 'Varför behövs det?',
  'sharing.whyHint': 'Din bedömning, på en rad',
  'sharing.unreachable': 'Grunderna för att dela gick inte att hämta.',
  'sharing.anew': 'Andra läser det här. Säg på nytt varför de får veta.',
  'sharing.yes': 'Ja',
  'sharing.no': 'Nej',
};
