export const phones = {
  'phone.mine': 'Mina telefoner',
  'phone.mine.text':
    'En ansluten telefon öppnar Lämna oro på några sekunder, utan lösenord. Den kan lämna oro och visa hur långt det har kommit, och inget annat. Den gäller i 90 dagar, eller tills du byter lösenord.',
  'phone.yours': 'Din telefon',
  'phone.since': 'Ansluten {since}, gäller till {until}',
  'phone.end': 'Koppla från',
  'phone.endOf': 'Koppla från: {name}',
  'phone.code.make': 'Anslut en telefon',
  'phone.code.use': 'Öppna {address} på telefonen och skriv koden. Den fungerar en gång, till {until}.',
  'phone.connect': 'Anslut telefonen',
  'phone.connect.lead':
    'Då kan du lämna oro från den här telefonen utan att logga in. Koden får du på datorn, under Mina inställningar, Mina telefoner.',
  'phone.code': 'Kod',
  'phone.code.hint': 'Åtta tecken. Gäller i tio minuter.',
  'phone.leave': 'Koppla från telefonen',
  'phone.leave.title': 'Koppla från telefonen?',
  'phone.leave.text': 'Du behöver en ny kod för att lämna oro härifrån igen.',
  'phone.leave.unsent':
    '{count, plural, one {En oro är inte skickad} other {# är inte skickade}} och raderas. Det går inte att få tillbaka.',
};
