/** Sentences of the first seeds that read better, or truer to the law, another way: what stood there, and what does now. */
export const betterWords: readonly (readonly [from: string, to: string])[] = [
  ['ett brott som redan är begånget?', 'ett brott som redan har begåtts?'],
  ['sexuell integritet med minst ett års fängelse.', 'sexuell integritet med minst ett års fängelse i straffskalan.'],
  ['brottsbalken med minst ett års fängelse?', 'brottsbalken med minst ett års fängelse i straffskalan?'],
  ['en uppgift som behövs mot brott ska', 'en uppgift som behövs för att förebygga eller utreda brott ska'],
  ['att den behövs mot brott.', 'att den behövs för att förebygga eller utreda brott.'],
  [
    'Misstanke räcker.',
    'Misstanke räcker. En anteckning här ersätter inte orosanmälan till socialtjänstens mottagning.',
  ],
  ['Suspicion is enough.', 'Suspicion is enough. A note here does not replace the report to social services’ intake.'],
  [
    'när någon som verkar vara under 18 år är i uppenbar fara eller är på väg att begå brott.',
    'när någon som verkar vara under 18 år påträffas i överhängande och allvarlig fara eller när hen begår brott.',
  ],
  [
    'when somebody seemingly under 18 is in obvious danger or about to commit crime.',
    'when somebody seemingly under 18 is met in imminent and serious danger or while committing crime.',
  ],
  [
    'Den som har anmält oro får på begäran veta om utredning har inletts, inte inletts eller redan pågår.',
    'Den som har anmält oro får veta om utredning har inletts, inte inletts eller redan pågår. På begäran ska socialtjänsten svara.',
  ],
  ['Har mottagaren själv anmält oron och bett om återkoppling?', 'Har mottagaren själv anmält oron?'],
  ['Återkoppling lämnas bara till den som har anmält och frågat.', 'Återkoppling lämnas bara till den som har anmält.'],
  [
    'On request the reporter may know whether an inquiry was opened, was not, or was already ongoing.',
    'The reporter may know whether an inquiry was opened, was not, or was already ongoing. On request social services shall answer.',
  ],
  ['Has the receiver made the report, and asked for feedback?', 'Has the receiver made the report?'],
  ['Feedback is given only to whoever reported and asked.', 'Feedback is given only to whoever reported.'],
  [
    'Inte om redan begångna brott, och inte när det är olämpligt för pågående insatser.',
    'Gäller inte misstanke om begångna brott, och inte när det är olämpligt.',
  ],
  [
    'Är det olämpligt med hänsyn till pågående eller planerade insatser?',
    'Är det olämpligt med hänsyn till pågående eller planerade insatser, eller av andra särskilda skäl?',
  ],
  [
    'Is it unsuitable with regard to ongoing or planned measures?',
    'Is it unsuitable with regard to ongoing or planned measures, or for other special reasons?',
  ],
  [
    'Bara det som samtycket omfattar, och bara så länge det gäller.',
    'Bara det som samtycket omfattar, så länge det gäller, och bara sekretess till skydd för den som har samtyckt.',
  ],
  [
    'Only what the consent covers, and only while it is in force.',
    'Only what the consent covers, while it is in force, and only secrecy that protects whoever consented.',
  ],
  [
    'Inte om övervägande skäl talar för att uppgiften ska förbli hemlig.',
    'Inte om övervägande skäl talar för att uppgiften ska förbli hemlig, och inte det som skolsköterskan eller skolläkaren vet.',
  ],
  [
    'Gäller inte socialtjänstens och hälso- och sjukvårdens uppgifter,',
    'Gäller inte socialtjänstens, hälso- och sjukvårdens eller skolsköterskans uppgifter,',
  ],
  ['Bara rektorn beslutar.', 'Bara rektorn beslutar. Gäller inte skolsköterskans eller skolläkarens uppgifter.'],
  [
    'Bara till polisen, och bara rektorn beslutar.',
    'Bara till polisen, och bara rektorn beslutar. Gäller inte skolsköterskans eller skolläkarens uppgifter.',
  ],
  ['Anteckna skälet; polisen kan begära den igen.', 'Anteckna skälet.'],
  ['Note the reason; the police may ask again.', 'Note the reason.'],
  [
    'Adress, telefon, e-post, arbetsplats och ställföreträdare ska lämnas när polisen begär det.',
    'Adress, telefon, e-post, arbetsplats, ombud eller företrädare, användarnamn och ip-adress ska lämnas när polisen begär och behöver dem i brottsbekämpningen.',
  ],
  [
    'Address, telephone, e-mail, workplace and representative shall be given when the police ask.',
    'Address, telephone, e-mail, workplace, representative, user name and IP address shall be given when the police ask for and need them in fighting crime.',
  ],
];
