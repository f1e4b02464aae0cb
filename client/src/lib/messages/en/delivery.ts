export const delivery = {
  'delivery.title': 'How you are told',
  'delivery.intro':
    'The bell shows everything. E-mail and push only say that there is something new for you in Samverka, never what it is or whom it is about.',
  'delivery.mail.none': 'E-mail is not turned on in this installation. What you choose applies if it is.',
  'delivery.push.none': 'Push is not turned on in this installation.',
  'delivery.device': 'Push to this device',
  'delivery.device.hint': 'You are told even when Samverka is closed.',
  'delivery.device.unable': 'This browser cannot be pushed to.',
  'delivery.device.blocked': 'Notifications are blocked. Allow them for Samverka in the settings of your browser.',
  'delivery.device.refused':
    'The push service of your browser did not accept it. Try again in a while, or ask your IT department whether push is allowed. The bell and e-mail work all the same.',
  'delivery.quiet': 'Quiet hours',
  'delivery.quiet.hint':
    'E-mail and push wait until they are over. What is acute or has a statutory time limit never waits.',
  'delivery.quiet.from': 'From',
  'delivery.quiet.until': 'Until',
  'delivery.quiet.weekends': 'All of Saturday and Sunday',
  'delivery.cannotWait': 'Never waits',
  'delivery.mail.of': 'E-mail: {what}',
  'delivery.mail.at_once': 'E-mail at once',
  'delivery.mail.daily': 'E-mail at 7 a.m.',
  'delivery.mail.off': 'No e-mail',
  'delivery.push': 'Push',
  'delivery.push.of': 'Push: {what}',
};
