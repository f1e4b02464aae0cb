import { Jobs } from '../../src/platform/jobs/jobs.js';
import { World } from '../support/world.js';

const busy = 'select count(*) from generate_series(1, 1000000)';

describe('what is done by the calendar', () => {
  it('is answered when the server stops, though more wait for the database than it lets in', async () => {
    const world = await World.begin();
    const jobs = world.app.get(Jobs);
    const asked = Array.from({ length: 40 }, () => jobs.ask(busy).then(() => 'answered', String));
    await world.end();
    const answers = new Set(await Promise.all(asked));
    expect([...answers].filter((answer) => answer !== 'answered')).toEqual(['Error: the server stops']);
  });
});
