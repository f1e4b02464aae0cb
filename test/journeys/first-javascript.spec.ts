import { execFileSync } from 'node:child_process';

const limit = 220;

describe('what the browser fetches before anything is shown', () => {
  const said = execFileSync(process.execPath, ['scripts/first-javascript.mjs'], { encoding: 'utf8' });
  const [files, total] = [said.match(/\/assets\/\S+\.js/g) ?? [], Number(/([\d.]+) kB {2}in all/.exec(said)?.[1])];

  it(`is at most ${String(limit)} kB of JavaScript`, () => {
    expect(files.length).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(50);
    expect(total).toBeLessThanOrEqual(limit);
  });
});
