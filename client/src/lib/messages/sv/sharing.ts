export const sharing = {
  'sharing.ground': 'På vilken grund får {receivers} läsa?',
  'sharing.choose': 'Välj grund',
  'sharing.option': '{name} ({provision})',
  'sharing.option.consent': '{name} t.o.m. {until} ({provision})',
  'sharing.interpretation': 'Så tolkas regeln här; fråga er jurist om du är osäker.',
  'sharing.noGround':
    'Det finns ingen grund att dela med {receivers} i dag. Ett samtycke som omfattar er båda skulle räcka.',
  'sharing.split': 'Olika grund för olika mottagare',
  'sharing.together': 'Samma grund för alla',
  'sharing.why': 'Varför behövs det?',
  'sharing.whyHint': 'Din bedömning, på en rad',
  'sharing.yes': 'Ja',
  'sharing.no': 'Nej',
};
