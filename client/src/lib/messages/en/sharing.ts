export const sharing = {
  'sharing.ground': 'On what ground may {receivers} read it?',
  'sharing.choose': 'Choose a ground',
  'sharing.option': '{name} ({provision})',
  'sharing.option.consent': '{name} until {until} ({provision})',
  'sharing.interpretation': 'This is how the rule is read here; ask your lawyer when in doubt.',
  'sharing.noGround': 'There is no ground for sharing with {receivers} today. A consent that covers you both would do.',
  'sharing.split': 'Different grounds for different receivers',
  'sharing.together': 'The same ground for all',
  'sharing.why': 'Why is it needed?',
  'sharing.whyHint': 'Your assessment, in one line',
  'sharing.yes': 'Yes',
  'sharing.no': 'No',
};
