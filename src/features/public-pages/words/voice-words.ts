import type { Language } from '../../../contract/agencies.js';
import type { VoiceTheme } from '../../../contract/voices.js';
import type { VoiceFault } from '../leaving-a-voice/voice-form.js';

const sv = {
  title: (area: string) => `Lämna en synpunkt om ${area}`,
  ask: 'Vad tycker du?',
  askText: (area: string) => `Bor eller arbetar du i ${area}? Skriv en rad om en plats eller fråga.`,
  act: 'Lämna synpunkt',
  intro:
    'Berätta vad som gör dig trygg eller otrygg där du bor eller arbetar. Det du skriver läses av de myndigheter som står bakom löftet, och räknas när löftet följs upp.',
  nobody:
    'Skriv inte om enskilda personer: inga namn, telefonnummer eller personnummer. Du behöver inte säga vem du är.',
  notAReport:
    'Det här är ingen polisanmälan, och ingen svarar dig. Anmäl brott på 114 14 eller polisen.se. Är du orolig för ett barn, ring socialtjänsten.',
  themeLabel: 'Vad gäller det?',
  choose: 'Välj',
  placeLabel: 'Plats, om det gäller en',
  placeHint: 'Till exempel ett torg, en park eller en gata.',
  textLabel: 'Din synpunkt',
  textHint: (most: number) => `Högst ${String(most)} tecken.`,
  trapLabel: 'Lämna fältet tomt',
  sure: 'Jag har läst igenom texten. Den pekar inte ut någon.',
  send: 'Skicka',
  faulty: 'Synpunkten är inte skickad',
  names: 'Det här ser ut som namn:',
  kept: 'Hur länge sparas det?',
  keptText:
    'Vi sparar vilken timme synpunkten kom, inte vem den kom från. Pekar den ut någon tas det bort eller så raderas texten. Annars raderas texten senast efter 400 dagar, och det som ingen har läst efter 90 dagar. Kvar blir bara hur många synpunkter som har kommit in om vad.',
  thanks: 'Tack för din synpunkt',
  thanksText:
    'Den läses av någon som arbetar i området. När löftet följs upp står det på sidan hur många synpunkter vi har fått.',
  back: 'Till löftet',
  heard: (count: string) => `Vi har läst och räknat ${count} synpunkter från er som bor eller arbetar här.`,
  themes: {
    place: 'En plats som känns otrygg',
    theft: 'Stölder och inbrott',
    violence: 'Våld, hot eller rån',
    young: 'Unga som far illa eller begår brott',
    drugs: 'Narkotika',
    traffic: 'Trafik',
    damage: 'Skadegörelse och nedskräpning',
    other: 'Något annat',
  } satisfies Record<VoiceTheme, string>,
  faults: {
    theme: 'Välj vad synpunkten gäller.',
    place: 'Platsen får vara högst 100 tecken.',
    text: 'Synpunkten ska vara mellan 3 och 1 500 tecken.',
    number: 'Texten ser ut att innehålla ett personnummer. Ta bort det.',
    phone: 'Texten ser ut att innehålla ett telefonnummer. Ta bort det om det är någons.',
    initials: 'Texten ser ut att peka ut någon med initialer. Ta bort dem om de är någons.',
    names: 'Texten ser ut att innehålla namn. Ta bort dem om de är någons. Är det en plats kan du skicka ändå.',
    trap: 'Ett dolt fält var ifyllt. Skicka en gång till.',
    'too-soon': 'Det gick för fort. Läs igenom texten och skicka en gång till.',
    'too-late': 'Sidan hade varit öppen för länge. Skicka en gång till.',
    flood: 'Det har kommit många synpunkter från samma anslutning. Försök igen om en timme.',
    full: 'Det kommer just nu fler synpunkter än vi kan ta emot. Försök igen om en timme.',
  } satisfies Record<VoiceFault, string>,
};

export type VoicePageWords = typeof sv;

const en: VoicePageWords = {
  title: (area) => `Leave a view on ${area}`,
  ask: 'What do you think?',
  askText: (area) => `Do you live or work in ${area}? Write a line about a place or a matter.`,
  act: 'Leave a view',
  intro:
    'Tell us what makes you feel safe or unsafe where you live or work. What you write is read by the authorities behind the promise, and counts when the promise is followed up.',
  nobody:
    'Do not write about individual people: no names, phone numbers or personal identity numbers. You need not say who you are.',
  notAReport:
    'This is no report to the police, and nobody answers you. Report crimes on 114 14 or polisen.se. If you worry about a child, call social services.',
  themeLabel: 'What is it about?',
  choose: 'Choose',
  placeLabel: 'Place, if it is about one',
  placeHint: 'A square, a park or a street, for example.',
  textLabel: 'Your view',
  textHint: (most) => `${String(most)} characters at most.`,
  trapLabel: 'Leave this field empty',
  sure: 'I have read the text through. It points nobody out.',
  send: 'Send',
  faulty: 'Your view has not been sent',
  names: 'These look like names:',
  kept: 'How long is it kept?',
  keptText:
    'We keep the hour in which your view came, not who it came from. What points somebody out is taken away, or the text is deleted. Otherwise the text is deleted after 400 days at the latest, and what nobody has read after 90 days. What stays is how many views have come in, and about what.',
  thanks: 'Thank you for your view',
  thanksText:
    'It is read by somebody who works in the area. When the promise is followed up, the page says how many views we have had.',
  back: 'To the promise',
  heard: (count) => `We have read and counted ${count} views from people who live or work here.`,
  themes: {
    place: 'A place that feels unsafe',
    theft: 'Thefts and burglaries',
    violence: 'Violence, threats or robbery',
    young: 'Young people at risk or committing crimes',
    drugs: 'Drugs',
    traffic: 'Traffic',
    damage: 'Vandalism and litter',
    other: 'Something else',
  },
  faults: {
    theme: 'Choose what your view is about.',
    place: 'The place may have 100 characters at most.',
    text: 'Your view must have between 3 and 1,500 characters.',
    number: 'The text seems to hold a personal identity number. Take it away.',
    phone: 'The text seems to hold a phone number. Take it away if it is somebody’s.',
    initials: 'The text seems to point somebody out by initials. Take them away if they are somebody’s.',
    names:
      'The text seems to hold names. Take them away if they are somebody’s. If it is a place you can send it all the same.',
    trap: 'A hidden field was filled in. Send once more.',
    'too-soon': 'That was very fast. Read the text through and send once more.',
    'too-late': 'The page had been open for too long. Send once more.',
    flood: 'Many views have come from the same connection. Try again in an hour.',
    full: 'More views are coming in right now than we can take. Try again in an hour.',
  },
};

export const voiceWords: Readonly<Record<Language, VoicePageWords>> = { sv, en };
