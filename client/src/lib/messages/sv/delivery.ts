export const delivery = {
  'delivery.title': 'Hur du får veta',
  'delivery.intro':
    'Klockan visar allt. E-post och push säger bara att du har något nytt i Samverka, aldrig vad det är eller vem det gäller.',
  'delivery.mail.none': 'E-post är inte påslaget i den här installationen. Det du väljer gäller om det slås på.',
  'delivery.push.none': 'Push är inte påslaget i den här installationen.',
  'delivery.device': 'Push till den här enheten',
  'delivery.device.hint': 'Du får en avisering även när Samverka är stängt.',
  'delivery.device.unable': 'Den här webbläsaren kan inte ta emot push.',
  'delivery.device.blocked': 'Aviseringar är blockerade. Tillåt dem för Samverka i webbläsarens inställningar.',
  'delivery.device.refused':
    'Webbläsarens pushtjänst tog inte emot. Försök igen om en stund, eller fråga er it-avdelning om push är tillåtet. Klockan och e-post fungerar ändå.',
  'delivery.quiet': 'Tysta tider',
  'delivery.quiet.hint':
    'E-post och push väntar tills tiden är slut. Det som är akut eller har en laglig frist väntar aldrig.',
  'delivery.quiet.from': 'Från',
  'delivery.quiet.until': 'Till',
  'delivery.quiet.weekends': 'Hela lördag och söndag',
  'delivery.cannotWait': 'Väntar aldrig',
  'delivery.mail.of': 'E-post: {what}',
  'delivery.mail.at_once': 'E-post direkt',
  'delivery.mail.daily': 'E-post kl. 7',
  'delivery.mail.off': 'Ingen e-post',
  'delivery.push': 'Push',
  'delivery.push.of': 'Push: {what}',
};
