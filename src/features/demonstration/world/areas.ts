/** The 24 neighbourhoods of Bromma (Stockholms stad), and Annedal, which is a place in Mariehäll. */
export const neighbourhoods = [
  'Abrahamsberg',
  'Alvik',
  'Beckomberga',
  'Blackeberg',
  'Bromma kyrka',
  'Bällsta',
  'Eneby',
  'Höglandet',
  'Mariehäll',
  'Nockeby',
  'Nockebyhov',
  'Norra Ängby',
  'Olovslund',
  'Riksby',
  'Smedslätten',
  'Stora Mossen',
  'Södra Ängby',
  'Traneberg',
  'Ulvsunda',
  'Ulvsunda industriområde',
  'Åkeshov',
  'Åkeslund',
  'Ålsten',
  'Äppelviken',
];

export const places = [{ name: 'Annedal', within: 'Mariehäll' }];
