import type { Language } from '../../contract/agencies.js';

/** All that leaves: that there is something, and never what, about whom or from whom. One for everything. */
const words = {
  sv: {
    subject: 'Du har något nytt i Samverka',
    look: 'Logga in för att se vad det är:',
    choose: 'Vad du får e-post om väljer du under Inställningar:',
  },
  en: {
    subject: 'There is something new for you in Samverka',
    look: 'Sign in to see what it is:',
    choose: 'You choose what you get e-mail about under Settings:',
  },
} as const;

export function letterIn(language: Language, origin: string) {
  const { subject, look, choose } = words[language];
  const settings = `${origin}/installningar`;
  return { subject, text: `${subject}.\n\n${look}\n${origin}/\n\n${choose}\n${settings}\n`, unsubscribe: settings };
}

/** What a device shows: the same. */
export function pushIn(language: Language): string {
  return JSON.stringify({ title: 'Samverka', body: words[language].subject });
}
