import { minute, said, VoiceRoom } from './voice-room.js';

let there: VoiceRoom;
beforeAll(async () => {
  there = await VoiceRoom.open();
});
afterAll(() => there.close());
beforeEach(() => there.letTimePass());

describe('a view of a citizen’s', () => {
  it('is left by a plain form, without an account, a cookie or a script, and waits', async () => {
    const form = await fetch(`${there.room.scene.world.url}/lofte/bromma/synpunkt`);
    const page = await form.text();
    expect([form.status, form.headers.get('set-cookie'), /<script/i.test(page)]).toEqual([200, null, false]);
    expect([form.headers.get('cache-control'), form.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'same-origin',
    ]);
    const { status, headers } = await there.sends();
    expect([status, headers.get('location')]).toEqual([303, '/lofte/bromma/synpunkt/tack']);
    expect(await there.waiting()).toMatchObject([{ theme: 'place', place: 'Brommaplan', text: said, language: 'sv' }]);
    expect(
      (await there.sends({ path: '/promise/bromma/view', fields: { text: 'Too dark here.' } })).headers.get('location'),
    ).toBe('/promise/bromma/view/thanks');
  });

  it('is kept as bytes that the database cannot read, with the hour and nothing nearer', async () => {
    await there.leaves({ text: 'Klotter på kanariefågelns bänk.' });
    const rows = await there.room.scene.world.sql<{ row: string; minute: number }>(
      `select row_to_json(voice)::text || encode(said, 'escape') as row, extract(minute from came_at)::int as minute from samverka.voices voice`,
    );
    expect(
      rows.filter(({ row, minute: at }) => row.includes('kanariefågel') || row.includes('Brommaplan') || at !== 0),
    ).toEqual([]);
  });

  it('is kept once, however often its form is sent', async () => {
    const before = await there.kept();
    const fields = { token: there.token() };
    for (let times = 0; times < 3; times++) expect((await there.sends({ fields })).status).toBe(303);
    expect(await there.kept()).toBe(before + 1);
  });

  it.each([
    ['a personal number', { text: 'Ring 990820-2394 om det.' }, 'personnummer'],
    ['a personal number that she is sure of', { text: 'Ring 990820-2394 om det.', sure: 'yes' }, 'personnummer'],
    ['a phone number', { text: 'Ring 070-123 45 67 om det.' }, 'telefonnummer'],
    ['what looks like a name', { text: 'Det är alltid Anna Svensson som bråkar.' }, 'Anna Svensson'],
    ['no theme', { theme: 'toString' }, 'Välj vad'],
    ['no words', { text: '  ' }, 'mellan 3 och'],
    ['too many words', { text: 'x'.repeat(1501) }, 'mellan 3 och'],
    ['what cannot be kept', { text: 'Mörkt\0 här' }, 'mellan 3 och'],
    ['a filled trap', { homepage: 'https://example.org' }, 'dolt fält'],
    ['a form of another place', { token: 'elsewhere' }, 'öppen för länge'],
  ])('is not kept with %s, and comes back as it was written', async (_, fields, words) => {
    const before = await there.kept();
    const sent = fields as Record<string, string>;
    if (sent.token !== undefined) sent.token = there.token(minute, 'ekero');
    const { status, text } = await there.sends({ fields: sent });
    expect([status, await there.kept()]).toEqual([422, before]);
    expect(text).toContain(words);
    expect(text).toContain(sent.text?.trim().slice(0, 20) ?? said);
  });

  it.each([
    ['read by nobody', 500],
    ['forgotten', 13 * 60 * minute],
    ['of a time to come', -minute],
  ])('is not kept by a form that was %s', async (_, age) => {
    expect((await there.sends({ fields: { token: there.token(age) } })).status).toBe(422);
    expect((await there.sends({ fields: { token: there.token().replace(/\.[^.]+$/, '.AAAA') } })).status).toBe(422);
  });

  it('is kept when whoever wrote it has looked once more: a name may be a place’s', async () => {
    const text = 'Det är mörkt vid Blå Hästen.';
    expect((await there.sends({ fields: { text } })).text).toContain('name="sure"');
    expect((await there.leaves({ text, sure: 'yes' })).text).toBe(text);
  });

  it('is taken from our own pages alone, and a form is taken nowhere else', async () => {
    expect((await there.sends({ headers: { origin: 'https://example.org' } })).status).toBe(403);
    expect((await there.sends({ headers: { origin: 'null' } })).status).toBe(403);
    expect((await there.sends({ path: '/api/session' })).status).toBe(415);
    expect((await there.sends({ path: '/lofte/ekero/synpunkt' })).status).toBe(404);
    expect((await there.sends({ path: '/lofte/%00/synpunkt' })).status).toBe(404);
    expect((await there.sends({ fields: { text: 'x'.repeat(40_000) } })).status).toBe(413);
  });
});

describe('many views', () => {
  it('from one source are stopped after ten, and others are unharmed', async () => {
    const before = await there.kept();
    const statuses: number[] = [];
    for (let round = 0; round < 40; round++) {
      const batch = await Promise.all(Array.from({ length: 50 }, () => there.sends({ from: '198.51.100.7' })));
      statuses.push(...batch.map(({ status }) => status));
      if (round % 10 === 5) expect((await there.sends()).status).toBe(303);
    }
    const came = (status: number) => statuses.filter((each) => each === status).length;
    expect([came(303), came(429), (await there.kept()) - before]).toEqual([10, 1_990, 10 + 4]);
  }, 60_000);

  it('from addresses that one network has are one source’s', async () => {
    const from = (end: number) => `2001:db8:7::${end.toString(16)}`;
    const statuses: number[] = [];
    for (let end = 1; end <= 12; end++) statuses.push((await there.sends({ from: from(end) })).status);
    expect(statuses.slice(9)).toEqual([303, 429, 429]);
  });

  it('from all over meet the bound of the database', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 70; times++) statuses.push((await there.sends()).status);
    expect(statuses.slice(0, 60).every((status) => status === 303)).toBe(true);
    expect(statuses.at(-1)).toBe(503);
  });
});
