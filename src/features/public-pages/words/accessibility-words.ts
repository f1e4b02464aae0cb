import type { Language } from '../../../contract/agencies.js';

const sv = {
  intro:
    'De myndigheter som står bakom ett medborgarlöfte, och som nämns på löftets sida, ansvarar för de här sidorna. Vi vill att alla ska kunna läsa vad som har lovats och hur det går. Här står hur sidorna uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, och hur du berättar om något som inte fungerar.',
  state: 'Hur tillgängliga är sidorna?',
  stateText:
    'Sidorna är delvis förenliga med lagen. Det som inte är förenligt står under nästa rubrik. Sidorna fungerar utan skript och kakor, med tangentbord, i 320 pixlars bredd och förstorade till 400 procent.',
  known: 'Det här är inte tillgängligt',
  knownOnes: [
    'Det som har lovats, gjorts och mätts står bara på svenska, också på de engelska sidorna. Där är det märkt som svenska, så att en skärmläsare uttalar det rätt.',
    'Texterna skrivs av myndigheterna och är inte granskade för lättläst svenska. Sidorna finns inte på teckenspråk.',
  ],
  report: 'Berätta om något som inte fungerar',
  reportTo: 'Skriv till oss om du inte kan läsa något, eller behöver det på ett annat sätt:',
  reportToParties:
    'Hör av dig till någon av de myndigheter som nämns på löftets sida om du inte kan läsa något, eller behöver det på ett annat sätt.',
  supervision: 'Tillsyn',
  supervisionText:
    'Är du inte nöjd med hur vi tar hand om det du har berättat kan du anmäla det till tillsynsmyndigheten:',
  tested: 'Så har vi testat',
  testedText:
    'Vi har granskat sidorna själva, mot WCAG 2.2 på nivå A och AA, som går längre än EN 301 549 V3.2.1. Varje slags sida prövas dessutom vid varje ändring av ett program som letar fel (axe), och av ett som kontrollerar att HTML-koden följer standarden. Ingen utomstående har granskat sidorna.',
  assessed: 'Senaste granskningen gjordes och redogörelsen uppdaterades den',
};

export type AccessibilityWords = typeof sv;

const en: AccessibilityWords = {
  intro:
    'The authorities behind a citizen promise, named on its page, answer for these pages. We want everybody to be able to read what was promised and how it goes. Here is how the pages meet the Swedish act on the accessibility of digital public services (2018:1937), and how you can tell us of something that does not work.',
  state: 'How accessible are the pages?',
  stateText:
    'The pages conform to the act in part. What does not conform stands under the next heading. The pages work without scripts and cookies, with a keyboard, at a width of 320 pixels and enlarged to 400 per cent.',
  known: 'What is not accessible',
  knownOnes: [
    'What has been promised, done and measured stands in Swedish only, on the English pages too. It is marked as Swedish there, so that a screen reader pronounces it right.',
    'The texts are written by the authorities and have not been reviewed for easy reading. The pages do not exist in sign language.',
  ],
  report: 'Tell us of something that does not work',
  reportTo: 'Write to us if there is something you cannot read, or need in another form:',
  reportToParties:
    'Turn to one of the authorities named on the promise’s page if there is something you cannot read, or need in another form.',
  supervision: 'Supervision',
  supervisionText:
    'If you are not content with how we deal with what you have told us, you can report it to the supervisory authority:',
  tested: 'How we have tested',
  testedText:
    'We have reviewed the pages ourselves, against WCAG 2.2 at levels A and AA, which goes further than EN 301 549 V3.2.1. Every kind of page is also tried at every change by a program that looks for faults (axe), and by one that checks that the HTML follows the standard. Nobody from outside has reviewed the pages.',
  assessed: 'The last review was made, and this statement updated, on',
};

export const accessibilityWords: Readonly<Record<Language, AccessibilityWords>> = { sv, en };
