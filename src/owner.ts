import { ownerCommands } from './launch/owner-commands.js';
import { refuseToStart } from './launch/refusals.js';

const [name = '', ...words] = process.argv.slice(2);

try {
  const command = ownerCommands[name];
  if (command === undefined) throw new Error(`choose one of ${Object.keys(ownerCommands).join(', ')}`);
  process.stdout.write(`${await command(...words)}\n`);
} catch (error) {
  refuseToStart(error);
}
