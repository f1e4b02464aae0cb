import { randomUUID } from 'node:crypto';
import type { ImportPreview } from '../../src/contract/figure-files.js';
import type { ImportView } from '../../src/contract/pictures.js';
import type { Problem } from '../../src/contract/problems.js';
import { met, PictureRoom, valuesIn } from './picture-room.js';
import type { PromiseRoom } from './promise-room.js';

let made: PictureRoom;
let room: PromiseRoom;
beforeAll(async () => {
  made = await PictureRoom.open();
  room = made.people;
});
beforeEach(() => {
  made.year += 2;
});
afterAll(() => room.close());

describe('a file of figures', () => {
  const reads = (text: string) =>
    room.officer.does<ImportPreview>('POST', `/api/areas/${room.areaId}/imports/preview`, { text });
  const head = 'Område;Slag;Tema;Mått;Från;Till;Antal;Av;Röst;Sagt;Källa;Källans datum';

  it('is read as it is written: semicolon or comma, a mark first, dates and decimals as people write them', async () => {
    const { rows, faults } = await reads(
      `\ufeff${head}\r\nBromma;Trygghetsmätning;stöld;Oro;2019;2019;10,3 %;3 221;;;Staden;30/6 2020\r\nBromma;klagomål;Tillgreppsbrott;Klagomål;2019-01-01;20191231;1 234,0;;medborgare;"Cyklar; garage";Diariet;\r\n`,
    );
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      {
        line: 2,
        kind: 'survey',
        value: 332,
        ofValue: 3221,
        fromOn: '2019-01-01',
        untilOn: '2019-12-31',
        sourceOn: '2020-06-30',
      },
      { line: 3, value: 1234, said: 'Cyklar; garage', voice: 'citizen' },
    ]);
    const commas = await reads(
      'area,kind,theme,measure,from,to,count,source\nBromma,complaint,theft,Complaints,2018,2018,7,Book',
    );
    expect(commas.rows).toHaveLength(1);
  });

  it('says of every line that cannot be brought in why not, and takes none of it', async () => {
    const bad = [
      'Månen;klagomål;stöld;Klagomål;2019;2019;7;;;;Diariet;',
      'Bromma;gissning;stöld;Klagomål;2019;2019;7;;;;Diariet;',
      'Bromma;klagomål;stöld;Klagomål;2019-13-01;2019;sju;;;;Diariet;',
      'Bromma;anmälda brott;stöld;Anmälda;2019;2018;7;5;medborgare;;Diariet;',
      'Bromma;klagomål;stöld;Rätt;2017;2017;7;;;;Diariet;',
      'Bromma;klagomål;stöld;Rätt;2017;2017;7;;;;Diariet;',
    ].join('\n');
    const { rows, faults } = await reads(`${head}\n${bad}`);
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [2, 'unknown-area'],
      [3, 'unknown-kind'],
      [4, 'not-a-date'],
      [4, 'not-a-count'],
      [5, 'dates-turned'],
      [5, 'part-too-great'],
      [5, 'voice-unfit'],
      [7, 'twice'],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([6]);
    const wish = { id: randomUUID(), name: 'fel.csv', text: `${head}\n${bad}` };
    const { body } = await room.officer.asks<Problem>('POST', `/api/areas/${room.areaId}/imports`, wish);
    expect(body.code).toBe('file-faulty');
    expect((await reads('Antal\n7')).faults.map(({ why }) => why)).toContain('head-missing');
    expect((await reads(`${head}\n"Bromma`)).faults).toMatchObject([{ why: 'not-a-table' }]);
  });

  it('comes in as one act, once, for one’s own agency alone; and is taken back as one', async () => {
    const on = String(made.year);
    const text = `${head}\nBromma;klagomål;stöld;Ur fil;${on};${on};17;;;;Diariet;\nBromma;klagomål;ordning;Ur fil;${on};${on};6;;;;Diariet;`;
    const wish = { id: randomUUID(), name: 'siffror.csv', text };
    const path = `/api/areas/${room.areaId}/imports`;
    expect((await reads(text)).faults).toEqual([]);
    expect(await room.officer.does<ImportView>('POST', path, wish)).toMatchObject({ brought: 2, undoneAt: null });
    expect(await room.officer.does<ImportView>('POST', path, wish)).toMatchObject({ brought: 2 });
    expect(valuesIn((await made.pictureFor(room.officer)).own)).toEqual([17, 6]);
    expect((await reads(text)).faults.map(({ why }) => why)).toEqual(['twice', 'twice']);
    expect((await made.pictureFor(room.communicator)).imports).toEqual([]);
    expect(await met(room.communicator, 'PUT', `${path}/${wish.id}/undoing`)).toBe(404);
    await room.officer.does('PUT', `${path}/${wish.id}/undoing`);
    expect((await made.pictureFor(room.officer)).own).toEqual([]);
  });
});
