import type { absence as sv } from '../sv/absence.js';

export const absence: Record<keyof typeof sv, string> = {
  'absence.title': 'Absence',
  'absence.of': 'Absence of {name}',
  'absence.hint':
    'Whoever stands in for you sees your cases and actions under Mine, but only what she or he may read anyway.',
  'absence.from': 'From',
  'absence.until': 'Until',
  'absence.standIn': 'Stand-in',
  'absence.choose': 'Choose a colleague',
  'absence.save': 'Save the absence',
  'absence.end': 'Remove the absence',
  'absence.now': 'Away {from}–{until}, {name} stands in',
  'absence.replaced': '{name} stands in until {until}',
  'absence.away': 'away until {until}',
  'absence.gaps':
    '{name} cannot read {count, plural, one {one of your cases} other {# of your cases}}: {codes}. Hand them over, or ask your manager.',
  'absence.gaps.manager': '{name} is not on {codes}',
  'absence.for': 'for {initials}',
  'handover.to': 'Newly responsible',
  'handover.choose': 'Choose somebody on the case',
  'handover.note': 'What does she or he need to know?',
  'handover.note.hint': 'Read by {agency}, nobody else.',
  'handover.actions': 'Open actions of yours that follow',
  'handover.actions.hint': 'Only those that the new one can read may be handed over. The rest stay with you.',
  'handover.cannotRead': 'Cannot be read by the new one',
  'handover.many': 'Hand over cases',
  'handover.many.of': 'Hand over cases of {name}',
  'handover.many.to': 'To',
  'handover.many.none': '{name} is not responsible for any open case.',
  'handover.many.notOn': '{name} is not on the case',
  'handover.many.act': '{count, plural, =0 {Hand over} one {Hand over # case} other {Hand over # cases}}',
};
