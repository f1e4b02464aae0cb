// Kept in words that an old Node can read, so that it can say what is wrong instead of failing to parse.
var parts = process.versions.node.split('.').map(Number);

/** Whether this Node is one that Samverka runs on. */
export var nodeIsNewEnough = parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19);

/** What to tell whoever has an older one. */
export var nodeIsTooOld =
  'Samverka behöver Node 20.19 eller senare, men detta är Node ' +
  process.versions.node +
  ': installera en nyare från https://nodejs.org och försök igen.\n' +
  'Samverka needs Node 20.19 or later, but this is Node ' +
  process.versions.node +
  ': install a newer one from https://nodejs.org and try again.\n';
