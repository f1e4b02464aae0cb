import type { VoiceTheme } from '../../../contract/voices.js';

interface SaidVoice {
  readonly theme: VoiceTheme;
  readonly place: string | null;
  readonly text: string;
  readonly isCounted: boolean;
}

const said = (theme: VoiceTheme, place: string | null, text: string, isCounted = true): SaidVoice => ({
  ...{ theme, place, text, isCounted },
});

/** Invented. Three have not been read yet, and one of them should never have been written like that. */
export const voices: readonly SaidVoice[] = [
  said('place', 'Annedals torg', 'Det är mörkt vid cykelställen. Jag går en omväg hem på kvällarna.'),
  said('theft', 'Mariehäll', 'Tredje gången i år som någon har varit i vårt källarförråd.'),
  said('place', 'Brommaplan', 'Bättre sedan ni började gå där på kvällarna. Fortsätt med det.'),
  said('young', null, 'Fritidsgården stänger för tidigt på fredagar.'),
  said('traffic', 'Bällstavägen', 'Mopeder på gångvägen varje eftermiddag.'),
  said('place', 'Annedal', 'Gångtunneln känns otrygg, lampan har varit trasig sedan i september.'),
  said('theft', 'Mariehäll', 'Cyklar försvinner från gården fast de är låsta. Kan ni visa hur man märker dem?', false),
  said('young', 'Åkeshov', 'Det är alltid Kevin Holm och hans gäng som håller till vid stationen.', false),
  said('damage', 'Minneberg', 'Klotter på hela muren mot vattnet igen.', false),
];
