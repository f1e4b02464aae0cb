import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const name = 'Kanarie Hemligson';
const added = /^Ungdom.*initialer KH$/;
const why = 'Planerar mötet på torsdag';

describe('somebody whose whereabouts must not be known', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let colleague: Desk;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    colleague = await office.seat('Kommunpolis');
    teacher = await office.seat('Skolkontakt · Brommaskolan');
    for (const desk of [officer, teacher]) {
      await desk.opensBoard('Unga i risk – Bromma');
      await desk.opensCase(cases.youth);
    }
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const dialog = ({ page }: Desk) => page.getByRole('dialog');
  const people = ({ page }: Desk) => page.getByRole('region', { name: /^Personer/ });
  const asked = ({ page }: Desk) => page.getByRole('dialog', { name: 'Varför läser du ärendet?' });

  /** Which of these have ever reached her. */
  const toldOf = async (desk: Desk, ...words: string[]) => {
    const everything = await desk.everything();
    return words.filter((each) => everything.includes(each));
  };

  it('is added without an address: there is no field for one', async () => {
    await officer.button('Lägg till person').click();
    await dialog(officer).getByRole('textbox', { name: 'Namn' }).fill(name);
    await dialog(officer).getByRole('combobox', { name: 'Identitet' }).selectOption({ label: 'Okänd' });
    await dialog(officer).getByRole('textbox', { name: 'Adress' }).fill('Hemliga gatan 1');
    await dialog(officer)
      .getByRole('combobox', { name: 'Skyddade personuppgifter' })
      .selectOption({ label: 'Skyddad folkbokföring' });
    expect(await dialog(officer).getByRole('textbox', { name: 'Adress' }).count()).toBe(0);
    expect(await dialog(officer).getByRole('textbox', { name: 'Telefon' }).count()).toBe(0);
    await officer.sees('Ange misstanke, källans tillförlitlighet och uppgifternas riktighet.');
    await dialog(officer).getByRole('radio', { name: 'Ej misstänkt' }).check();
    await dialog(officer).getByRole('combobox', { name: 'Källans tillförlitlighet' }).selectOption({ index: 1 });
    await dialog(officer).getByRole('combobox', { name: 'Uppgifternas riktighet' }).selectOption({ index: 1 });
    await dialog(officer)
      .getByRole('button', { name: /endast polis/ })
      .click();
    await dialog(officer).waitFor({ state: 'hidden' });
    await people(officer).getByRole('button', { name: added }).waitFor();
  });

  it('is read by a colleague who has said why, and by nobody who has not', async () => {
    colleague.expects(/^403 GET \/api\/cases\//);
    await colleague.opensBoard('Unga i risk – Bromma');
    await colleague.page.getByRole('link', { name: cases.youth }).click();
    await asked(colleague).waitFor();
    expect(await toldOf(colleague, name)).toEqual([]);
    await asked(colleague).getByRole('textbox', { name: 'Med egna ord' }).fill(why);
    await asked(colleague).getByRole('button', { name: 'Öppna ärendet' }).click();
    await people(colleague).getByRole('button', { name: added }).click();
    await dialog(colleague).getByText(name).waitFor();
    expect(await dialog(colleague).getByText('Adress').count()).toBe(0);
  });

  it('the school, which has the same case open, hears nothing of it and finds nobody', async () => {
    await office.untilTold(teacher);
    expect(await toldOf(teacher, name)).toEqual([]);
    expect(
      await people(teacher)
        .getByRole('button', { name: /^Ungdom/ })
        .count(),
    ).toBe(1);
    await teacher.page.getByRole('link', { name: 'Sök' }).click();
    await teacher.page.getByRole('searchbox').first().fill(name);
    await teacher.page.keyboard.press('Enter');
    await teacher.sees(/Inga träffar|Inget hittades|Ingenting/);
    expect(await toldOf(teacher, 'Hemliga gatan', why, 'Anders Ekholm lade till en person')).toEqual([]);
  });

  it('nothing that was written where she is protected is kept anywhere', async () => {
    const [{ found } = { found: -1 }] = await world.sql<{ found: number }>(
      `select count(*)::int as found from samverka.person_versions version join samverka.persons person
           on person.stream_id = version.stream_id and person.id = version.person_id
        where person.protection is not null and num_nonnulls(version.address, version.phone) > 0`,
    );
    expect(found).toBe(0);
  });
});
