import type { Language } from '../../contract/agencies.js';
import type { ProblemCode } from '../../contract/problems.js';

type Words = readonly [title: string, detail: string];

/** What people are told, and what they can do about it. */
export const problemTexts: Readonly<Record<Language, Readonly<Record<ProblemCode, Words>>>> = {
  sv: {
    'bad-request': ['Anropet gick inte att förstå', 'Ladda om sidan och försök igen.'],
    'invalid-input': ['Något är fel ifyllt', 'Rätta de markerade fälten och försök igen.'],
    'not-signed-in': ['Du är inte inloggad', 'Logga in för att fortsätta.'],
    'wrong-credentials': [
      'Fel e-post eller lösenord',
      'Fel e-post eller lösenord. Kontrollera båda och försök igen. Din chef kan ge dig en ny länk.',
    ],
    'too-many-attempts': ['För många försök', 'Vänta en stund innan du försöker igen.'],
    'invitation-invalid': ['Länken gäller inte längre', 'Den kan vara använd eller för gammal. Be din chef om en ny.'],
    'phone-code-invalid': [
      'Koden gäller inte',
      'Den kan vara använd, felskriven eller äldre än tio minuter. Skapa en ny.',
    ],
    'wrong-password': ['Fel lösenord', 'Det nuvarande lösenordet stämmer inte.'],
    'password-too-weak': [
      'Lösenordet är för lätt att gissa',
      'Välj minst 12 tecken som inte innehåller din e-post eller är samma tecken om och om igen.',
    ],
    'foreign-origin': ['Anropet kom från en annan webbplats', 'Öppna Samverka direkt och försök där.'],
    'role-missing': ['Det ingår inte i din roll', 'Be en kollega med rätt roll, eller din chef.'],
    'not-found': ['Finns inte', 'Det du söker finns inte, eller är inte till för dig.'],
    'card-changed': ['Ärendet har ändrats', 'Någon hann före. Se hur det ser ut nu och försök igen.'],
    'note-changed': ['Anteckningen har ändrats', 'Någon hann före. Jämför texterna och försök igen.'],
    'action-changed': ['Åtgärden har ändrats', 'Någon hann före. Se hur den ser ut nu och försök igen.'],
    'action-copied': [
      'Åtgärden ändras inte här',
      'Den är delad hit. Den ändras och följs upp där den planerades, och delas sedan på nytt.',
    ],
    'consent-changed': ['Samtycket är redan återkallat', 'Någon hann före. Se hur det ser ut nu.'],
    'request-changed': ['Begäran är redan besvarad eller återtagen', 'Någon hann före. Se hur det ser ut nu.'],
    'push-unknown': [
      'Enheten går inte att nå',
      'Webbläsarens pushtjänst är inte tillåten här. Använd klockan eller e-post.',
    ],
    'matter-changed': ['Ärendet har ändrats', 'En kollega hann före. Se hur det ser ut nu och försök igen.'],
    'person-changed': ['Uppgifterna om personen har ändrats', 'Någon hann före. Se hur de ser ut nu och försök igen.'],
    'persons-merged': ['Redan sammanförda', 'De står redan som samma person.'],
    'merge-changed': ['Redan åtskilda', 'Någon hann före. Se hur det ser ut nu.'],
    'readers-missing': [
      'Alla är inte med i det andra ärendet',
      'Den som är med här behöver också vara med där. Bjud in till det andra ärendet först, eller gör tvärtom.',
    ],
    'promise-begun': ['Löftet finns redan', 'Det finns ett löfte för området och året. Öppna det i stället.'],
    'voice-changed': ['Någon hann före', 'Synpunkten har redan hanterats. Se hur det står nu.'],
    'promise-changed': ['Det har ändrats', 'Någon hann före. Se hur det står nu och försök igen.'],
    'manager-sits': [
      'Myndigheten har redan en chef',
      'Chefen bjuder själv in fler. Driften kan bara bjuda in den första.',
    ],
    'place-taken': ['Platsen är upptagen', 'Ett annat fokusområde har det numret. Välj ett annat.'],
    'file-faulty': [
      'Filen kan inte läggas in',
      'Rätta raderna som det är fel på och läs in filen igen. Inget är inlagt.',
    ],
    'agreement-signed': [
      'Överenskommelsen är undertecknad',
      'Den går inte att ändra längre. Börja på en ny i stället.',
    ],
    'agreement-unsigned': ['Alla har inte undertecknat', 'Det går först när överenskommelsen är undertecknad.'],
    'agreement-over': [
      'Överenskommelsen gäller inte längre',
      'Den är avslutad eller ersatt. Ladda om sidan så ser du vad som gäller nu.',
    ],
    'webhook-off': ['Inget är skickat', 'Ingen mottagare är inställd. Kopiera texten, eller be driften ställa in en.'],
    'already-sent': ['Redan skickat', 'Texten för den versionen har skickats eller väntar på att skickas.'],
    'own-proposal': ['Någon annan behöver godkänna', 'Det krävs två personer för att publicera. Be en kollega.'],
    'victim-and-suspect': [
      'Brottsutsatt och misstänkt kan inte stå i samma ärende',
      'Brottsutsatta och misstänkta ska inte stå i samma ärende, inte heller när det är en och samma person. Öppna ett eget ärende för den ena.',
    ],
    'reason-needed': ['Ange varför du läser ärendet', 'Välj ett skäl och skriv en rad. Det loggas.'],
    'no-persons-here': ['Här finns inga personer', 'På platstavlor finns ingen som kan samtycka.'],
    'ground-missing': ['Grund saknas', 'Välj på vilken grund var och en av de andra myndigheterna får läsa.'],
    'ground-unfit': [
      'Grunden räcker inte',
      'Grunden räcker inte från er till den mottagaren i dag. Välj en annan, eller dela med färre.',
    ],
    'ground-ruled-out': [
      'Grunden kan inte användas',
      'Svaren på frågorna utesluter den. Välj en annan, eller be om samtycke.',
    ],
    'consent-missing': [
      'Inget samtycke gäller',
      'Det kan ha återkallats eller löpt ut. Välj en annan grund, eller be den som gav det om ett nytt.',
    ],
    'id-taken': ['Redan sparat', 'Något annat är redan sparat med samma beteckning. Ladda om sidan.'],
    'case-closed': ['Ärendet är avslutat', 'Återuppta det för att skriva i det.'],
    'identity-in-text': [
      'Texten innehåller ett personnummer',
      'Ta bort personnumret. Rubriker läses av alla i ärendet, och på platstavlor och i rådfrågningar finns inga personer.',
    ],
    'email-taken': ['E-postadressen används redan', 'Någon i din myndighet har redan den adressen.'],
    'too-large': ['För mycket på en gång', 'Korta texten och försök igen.'],
    'unsupported-type': ['Formatet stöds inte', 'Skicka JSON.'],
    'too-many-requests': ['För många anrop', 'Vänta en stund och försök igen.'],
    busy: ['Upptaget just nu', 'Ingenting har gått förlorat. Försök igen om en stund.'],
    internal: [
      'Något gick fel hos oss',
      'Ingenting har sparats. Försök igen; hör av dig till driften om det händer igen.',
    ],
  },
  en: {
    'bad-request': ['The request could not be understood', 'Reload the page and try again.'],
    'invalid-input': ['Something is not filled in right', 'Correct the marked fields and try again.'],
    'not-signed-in': ['You are not signed in', 'Sign in to continue.'],
    'wrong-credentials': [
      'Wrong e-mail or password',
      'Wrong e-mail or password. Check both and try again. Your manager can give you a new link.',
    ],
    'too-many-attempts': ['Too many attempts', 'Wait a while before you try again.'],
    'invitation-invalid': [
      'The link is no longer valid',
      'It may have been used or be too old. Ask your manager for a new one.',
    ],
    'phone-code-invalid': [
      'The code is not valid',
      'It may have been used, mistyped or be older than ten minutes. Make a new one.',
    ],
    'wrong-password': ['Wrong password', 'The current password is not right.'],
    'password-too-weak': [
      'The password is too easy to guess',
      'Choose at least 12 characters that do not hold your e-mail and are not the same over and over.',
    ],
    'foreign-origin': ['The request came from another site', 'Open Samverka itself and try there.'],
    'role-missing': ['That is not part of your role', 'Ask a colleague with the right role, or your manager.'],
    'not-found': ['Not found', 'What you are looking for does not exist, or is not for you.'],
    'card-changed': ['The case has changed', 'Somebody was first. See how it stands now and try again.'],
    'note-changed': ['The note has changed', 'Somebody was first. Compare the texts and try again.'],
    'action-changed': ['The action has changed', 'Somebody was first. See how it stands now and try again.'],
    'action-copied': [
      'The action is not changed here',
      'It was shared to here. It is changed and concluded where it was planned, and then shared again.',
    ],
    'consent-changed': ['The consent is withdrawn already', 'Somebody was first. See how it stands now.'],
    'request-changed': ['The request is settled already', 'Somebody was first. See how it stands now.'],
    'push-unknown': [
      'The device cannot be reached',
      'The push service of this browser is not allowed here. Use the bell or e-mail.',
    ],
    'matter-changed': ['The matter has changed', 'A colleague was first. See how it stands now and try again.'],
    'person-changed': [
      'What is said of the person has changed',
      'Somebody was first. See how it stands now and try again.',
    ],
    'persons-merged': ['Merged already', 'They stand as one person already.'],
    'merge-changed': ['Parted already', 'Somebody was first. See how it stands now.'],
    'readers-missing': [
      'Not everybody is on the other case',
      'Whoever is on this one has to be on that one too. Invite them there first, or do it the other way round.',
    ],
    'promise-begun': ['The promise exists', 'There is one for that area and year. Open it instead.'],
    'voice-changed': ['Somebody was first', 'The view has been dealt with already. See how it stands now.'],
    'promise-changed': ['It has changed', 'Somebody was first. See how it stands now and try again.'],
    'manager-sits': [
      'The agency has a manager',
      'She invites others herself. Whoever runs the system invites the first one only.',
    ],
    'place-taken': ['The place is taken', 'Another focus has that number. Choose another.'],
    'file-faulty': [
      'The file cannot be brought in',
      'Mend the rows that are wrong and read the file again. Nothing has been brought in.',
    ],
    'agreement-signed': ['The agreement is signed', 'It can no longer be changed. Begin a new one instead.'],
    'agreement-unsigned': ['Not everybody has signed', 'This can be done once the agreement has been signed.'],
    'agreement-over': [
      'The agreement stands no longer',
      'It has been ended or replaced. Reload the page to see what stands now.',
    ],
    'webhook-off': ['Nothing was sent', 'No receiver is set up. Copy the text, or ask whoever runs the system.'],
    'already-sent': ['Sent already', 'The text of that version has been sent or waits to be.'],
    'own-proposal': ['Somebody else has to approve', 'It takes two persons to publish. Ask a colleague.'],
    'victim-and-suspect': [
      'A victim and a suspect cannot stand in one case',
      'A victim and a suspect are not to stand in one case, nor is one person in both roles. Open a case of its own for one of them.',
    ],
    'reason-needed': ['Say why you read the case', 'Choose a reason and write a line. It is logged.'],
    'no-persons-here': ['There are no persons here', 'On boards of places there is nobody who could consent.'],
    'ground-missing': ['A ground is missing', 'Choose on which ground each of the other agencies may read it.'],
    'ground-unfit': [
      'The ground does not reach',
      'It is not for that receiver from you today. Choose another, or share with fewer.',
    ],
    'ground-ruled-out': ['The ground cannot be used', 'The answers rule it out. Choose another, or ask for consent.'],
    'consent-missing': [
      'No consent is in force',
      'It may have been withdrawn or have ended. Choose another ground, or ask whoever gave it anew.',
    ],
    'id-taken': ['Already saved', 'Something else is already saved under the same name. Reload the page.'],
    'case-closed': ['The case is closed', 'Reopen it to write in it.'],
    'identity-in-text': [
      'The text holds a personal identity number',
      'Take the number out. Everybody on the case reads titles, and boards of places hold no persons.',
    ],
    'email-taken': ['The e-mail address is in use', 'Somebody in your agency already has that address.'],
    'too-large': ['Too much at once', 'Shorten the text and try again.'],
    'unsupported-type': ['The format is not supported', 'Send JSON.'],
    'too-many-requests': ['Too many requests', 'Wait a while and try again.'],
    busy: ['Busy right now', 'Nothing is lost. Try again in a moment.'],
    internal: [
      'Something went wrong on our side',
      'Nothing was saved. Try again; tell the operator if it happens again.',
    ],
  },
};
