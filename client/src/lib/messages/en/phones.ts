export const phones = {
  'phone.mine': 'My phones',
  'phone.mine.text':
    'A connected phone opens the form in seconds, without a password. It can raise concerns and show how far they have come, and nothing else. It lasts 90 days, or until you change your password.',
  'phone.yours': 'Your phone',
  'phone.since': 'Connected {since}, lasts until {until}',
  'phone.end': 'Disconnect',
  'phone.endOf': 'Disconnect: {name}',
  'phone.code.make': 'Connect a phone',
  'phone.code.use': 'Open {address} on the phone and type the code. It works once, until {until}.',
  'phone.connect': 'Connect the phone',
  'phone.connect.lead':
    'Then you can raise concerns from this phone without signing in. You get the code on your computer, under My settings, My phones.',
  'phone.code': 'Code',
  'phone.code.hint': 'Eight characters. Valid for ten minutes.',
  'phone.leave': 'Disconnect the phone',
  'phone.leave.title': 'Disconnect the phone?',
  'phone.leave.text': 'You will need a new code to raise concerns from here again.',
  'phone.leave.unsent':
    '{count, plural, one {One concern has not been sent} other {# have not been sent}} and will be erased. That cannot be undone.',
};
