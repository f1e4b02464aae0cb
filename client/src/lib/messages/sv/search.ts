export const search = {
  'search.title': 'Sök',
  'search.everywhere': 'Sök i alla mina ärenden',
  'search.placeholder': 'Sök namn, personnummer, ord eller kod',
  'search.scope': 'Pågående och avslutade ärenden som du själv läser',
  'search.clear': 'Töm sökfältet',
  'search.searching': 'Söker …',
  'search.how': 'Skriv minst två tecken',
  'search.persons': 'Personer',
  'search.how.text':
    'Ord hittas även i böjd form. I rubriker räcker det att börja på ett ord; i anteckningar ska det vara helt. Sätt citattecken kring det som ska stå precis så, och minus före ord som inte ska vara med. En ärendekod kan skrivas med eller utan bindestreck. En person hittas på hela namn, eller på hela numret i vilken form som helst.',
  'search.law':
    'Här söks rubrik, kod, namn och personnummer. Socialtjänsten får inte söka fritt i det som är skrivet i ärenden (förordning 2001:637, 15 §). Inne i ett ärende kan du söka i texten.',
  'search.none': 'Inget hittades',
  'search.none.text': 'Inget som du kan läsa stämmer med sökningen. Pröva med färre ord, och med hela ord.',
  'search.count':
    '{cases, plural, =0 {Inga ärenden} one {# ärende} other {# ärenden}}, {persons, plural, =0 {inga personer} one {# person} other {# personer}}, {notes, plural, =0 {inga anteckningar} one {# anteckning} other {# anteckningar}}',
  'search.count.cases':
    '{cases, plural, =0 {Inga ärenden} one {# ärende} other {# ärenden}}, {persons, plural, =0 {inga personer} one {# person} other {# personer}}',
  'search.count.matters': '{count, plural, one {# inkommen oro} other {# inkomna}}',
  'search.cut': 'Fler stämmer än de som visas. Skriv mer för att hitta rätt.',
  'search.cases': 'Ärenden',
  'search.notes': 'Anteckningar',
  'search.closed': 'Avslutat',
  'search.case': 'Sök i ärendet',
  'search.case.count':
    '{count, plural, =0 {Inga anteckningar} other {{at} av {count, plural, one {# anteckning} other {# anteckningar}}}}',
  'search.case.next': 'Nästa träff, äldre',
  'search.case.previous': 'Förra träffen, nyare',
  'rail.search': 'Sök',
};
