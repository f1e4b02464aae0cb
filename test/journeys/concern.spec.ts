import type { Locator } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { field, goesOn, isReceived, opensForm, saysWhat, saysWho, sends } from './concern-form.js';
import type { Desk } from './desk.js';
import { Keyboard } from './keyboard.js';
import { Office, phone } from './office.js';

/** Where it stands on the screen, and how large it is. */
async function placeOf(it: Locator) {
  const place = await it.boundingBox();
  if (place === null) throw new Error('it is not on screen');
  return place;
}

const seen = 'Hämtats av äldre i bil efter lunch, två gånger.';

describe('a teacher is worried about a pupil', () => {
  let world: World;
  let office: Office;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    teacher = await office.desk(phone);
    await teacher.become('Skolkontakt · Brommaskolan');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const focused = () => teacher.page.evaluate<string>('document.activeElement?.getAttribute("name") ?? ""');

  it('comes to the form from what is hers, on the phone in her hand', async () => {
    await teacher.page.getByRole('main').getByRole('link', { name: 'Lämna oro' }).click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: 'Vem gäller det?' }));
    await teacher.sees('Maria Sandell, Skolkontakt, Brommaskolan');
    const help = teacher.page.getByRole('link', { name: 'Ring 112' });
    expect(await help.getAttribute('href')).toBe('tel:112');
    const { width, height } = await placeOf(help);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  });

  it('finds the fields that stand beside each other on one line', async () => {
    const fields = [field(teacher, 'Klass'), field(teacher, /^Personnummer/)];
    const [one, other] = await Promise.all(fields.map(placeOf));
    expect(one?.y).toBe(other?.y);
  });

  it('is told of what is missing where it is missing, and loses nothing', async () => {
    await goesOn(teacher);
    await teacher.sees('Skriv namnet, eller initialer.');
    expect(await focused()).toBe('name');
    await field(teacher, /^Personnummer/).fill('20120701-2383');
    await field(teacher, 'Namn eller initialer').fill('E.L.');
    await goesOn(teacher);
    await teacher.sees(/^Kontrollsiffran, den sista, stämmer inte/);
    expect(await focused()).toBe('identityNumber');
    await field(teacher, /^Personnummer/).fill('');
    await saysWho(teacher, 'E.L.');
    await goesOn(teacher);
    await teacher.sees('Välj vad oron gäller.');
    expect(await focused()).toBe('kind');
  });

  it('is warned not to tell the guardians where that is dangerous, and only there', async () => {
    for (const kind of ['Våld i familjen', 'Sexuella övergrepp', 'Heder']) {
      await teacher.page.getByRole('radio', { name: kind }).check();
      await teacher.sees('Berätta inte för vårdnadshavarna att du anmäler.');
    }
    await teacher.page.getByRole('radio', { name: 'Umgänge' }).check();
    await teacher.seesNoMore('Berätta inte för vårdnadshavarna att du anmäler.');
  });

  it('finds what she has written in another language, and when she comes back', async () => {
    await saysWhat(teacher, seen);
    await teacher.button('English').click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: 'What has happened?' }));
    expect(await field(teacher, /^What have you seen/).inputValue()).toBe(seen);
    await teacher.button('Svenska').click();
    await teacher.sees(/Utkast sparat/);
    await teacher.page.reload();
    await teacher.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await field(teacher, /^Vad har du själv sett/).inputValue()).toBe(seen);
  });

  it('sees who will read it, who will not, and what it is, before it is sent', async () => {
    await goesOn(teacher);
    await teacher.sees('Socialtjänsten, Bromma: 5 läsare');
    await teacher.sees('Syns inte för polisen eller för andra på Brommaskolan');
    await teacher.sees('Det här är en orosanmälan.');
    await teacher.button('Ändra: Själv sett').click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: 'Vad har hänt?' }));
    await goesOn(teacher);
  });

  it('sends it at once, and gets a code', async () => {
    await sends(teacher);
    const code = await isReceived(teacher);
    await teacher.seesNoMore(teacher.page.getByText(/^Steg 3 av 3/));
    const kept = await world.sql('select form, kind from samverka.concerns where code = $1', [code]);
    expect(kept).toEqual([{ form: 'report', kind: 'company' }]);
    await teacher.sees(teacher.page.getByText(seen));
  });

  it('goes on with a sibling, with everything but the child', async () => {
    await teacher.button('Lägg till syskon').click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: 'Vem gäller det?' }));
    expect(await field(teacher, 'Namn eller initialer').inputValue()).toBe('');
    await saysWho(teacher, 'A.L.');
    expect(await field(teacher, /^Vad har du själv sett/).inputValue()).toBe(seen);
    await goesOn(teacher);
    await sends(teacher);
    await isReceived(teacher);
  });

  it('asks without naming anybody, and is warned of what would tell who it is', async () => {
    await opensForm(teacher);
    await teacher.page.getByRole('radio', { name: /^Rådfråga utan namn/ }).check();
    expect(await field(teacher, 'Namn eller initialer').count()).toBe(0);
    await goesOn(teacher);
    const text = field(teacher, /^Vad har du själv sett/);
    await text.fill('Vi såg Amir vid kiosken.');
    await teacher.sees('Är det här ett namn: Amir?');
    await teacher.button('Anmäl i stället').click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: 'Vem gäller det?' }));
    await saysWho(teacher, 'Amir');
    expect(await text.inputValue()).toBe('Vi såg Amir vid kiosken.');
    await teacher.button('Tillbaka').click();
    await teacher.page.getByRole('radio', { name: /^Rådfråga utan namn/ }).check();
    await goesOn(teacher);
    await text.fill('En elev kommer inte. Numret är 20120701-2384.');
    await goesOn(teacher);
    await teacher.sees('Ta bort numret, eller gör en orosanmälan.');
    await text.fill('En elev kommer inte på tre veckor. Hur gör vi?');
    await teacher.page.getByRole('radio', { name: 'Frånvaro' }).check();
    await teacher.page.getByRole('radio', { name: 'Kan vänta' }).check();
    await text.fill('Vi har inte sett Amir på tre veckor. Hur gör vi?');
    await goesOn(teacher);
    await teacher.sees('Är det här ett namn: Amir?');
    await teacher.button('Tillbaka').click();
    await text.fill('En elev kommer inte på tre veckor. Hur gör vi?');
    await goesOn(teacher);
    await teacher.sees('Det här är ingen orosanmälan.');
    expect(await teacher.page.getByText('Är det här ett namn').count()).toBe(0);
    await sends(teacher);
    await isReceived(teacher);
  });

  it('is answered in the thread while she looks at it, and asks again', async () => {
    await teacher.sees('Inget svar ännu.');
    const intake = await office.seat('Mottagning');
    const id = await newest();
    const write = { id: crypto.randomUUID(), body: 'Ring vårdnadshavarna först.' };
    const origin = new URL(world.url).origin;
    const answer = await intake.page
      .context()
      .request.post(`/api/concerns/${id}/messages`, { data: write, headers: { origin } });
    expect([answer.status(), await answer.text()]).toEqual([201, expect.any(String)]);
    await teacher.sees('Ring vårdnadshavarna först.');
    await field(teacher, 'Skriv').fill('Det har vi gjort. Vad gör vi nu?');
    await teacher.button('Skicka').click();
    await teacher.sees(teacher.page.getByRole('listitem').getByText('Det har vi gjort. Vad gör vi nu?'));
  });

  async function newest(): Promise<string> {
    const [row] = await world.sql<{ id: string }>('select id from samverka.concerns order by raised_at desc limit 1');
    return row?.id ?? '';
  }

  it('finds all that she has raised in a list that names nobody', async () => {
    await teacher.page.getByRole('link', { name: 'Lämna oro' }).first().click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 2, name: 'Det du har lämnat' }));
    const words = await teacher.page.getByRole('main').innerText();
    // A code is drawn at random, and may have the letters of a class in it.
    for (const name of [/E\.L\./, /A\.L\./, /\b8B\b(?!-)(?<!-8B)/, /Amir/]) expect(words).not.toMatch(name);
  });

  it('a colleague who has only keys and ears fills it in by them', async () => {
    const colleague = await office.desk();
    const keys = await Keyboard.of(colleague);
    await colleague.become('Rektor · Brommaskolan');
    await opensForm(colleague);
    await keys.tabTo(field(colleague, 'Namn eller initialer'));
    await keys.write('K.S.');
    await keys.press('Enter');
    await colleague.sees(colleague.page.getByRole('status').getByText('Steg 2 av 3: Vad har hänt?'));
    await keys.tabTo(colleague.page.getByRole('radiogroup', { name: 'Vad gäller oron?' }).getByRole('radio').first());
    await keys.press('Space');
    await keys.tabTo(field(colleague, /^Vad har du själv sett/));
    await keys.write('Somnar på lektionerna.');
    await keys.tabTo(colleague.page.getByRole('radio', { name: 'Akut, i dag' }));
    await keys.press('Space');
    await keys.tabTo(colleague.page.getByRole('radio', { name: 'Barnet och vårdnadshavarna' }));
    await keys.press('Space');
    await keys.tabTo(colleague.button('Nästa: granska'));
    await keys.press('Enter');
    await keys.tabTo(colleague.button('Skicka till socialtjänsten'));
    await keys.press('Enter');
    await isReceived(colleague);
    expect(await keys.touches()).toBe(0);
  });
});
