import { BadRequestException, HttpStatus, Injectable } from '@nestjs/common';
import type { BringFigure } from '../../contract/figure-files.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PromisesService } from '../promises/promises.service.js';

/** What an agency counts for its own picture: it is the agency's own until it puts it into the joint one. */
@Injectable()
export class FiguresService {
  constructor(private readonly promises: PromisesService) {}

  /** Brought in once, however often it is sent. A figure is not changed: it is withdrawn, and brought in as it is. */
  bring(viewer: Viewer, areaId: string, figure: BringFigure): Promise<void> {
    if (isTurned(figure) || isUnsaid(figure)) throw new BadRequestException();
    return this.promises.keeping(viewer, figure, async (transaction) => {
      const { rows, entered } = transaction;
      const { id, ...said } = figure;
      const key = [areaId, id, entered.agencyId];
      const found = await rows.query<{ is: boolean }[]>(sameSql, [...key, JSON.stringify(said)]);
      if (found.some(({ is }) => !is)) throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
      if (found.length > 0) return;
      await rows.query(bringSql, [...key, entered.viewerId, JSON.stringify(said)]);
      transaction.tellOwn(areaId);
    });
  }
}

function isTurned({ fromOn, untilOn, value, ofValue }: BringFigure): boolean {
  return fromOn > untilOn || (ofValue !== null && ofValue < value);
}

/** Only what somebody has said has a voice. */
function isUnsaid({ kind, voice, said }: BringFigure): boolean {
  const mayBeSaid = ['dialogue', 'complaint', 'safety_walk'].includes(kind);
  return !mayBeSaid && (voice !== null || said !== null);
}

const sameSql = `
  select agency_id = $3 and jsonb_build_object('kind', kind, 'theme', theme, 'measure', measure, 'fromOn', from_on, 'untilOn', until_on, 'value', value,
         'ofValue', of_value, 'voice', voice, 'said', said, 'source', source, 'sourceOn', source_on) = $4::jsonb as is
    from samverka.observations where area_id = $1 and id = $2`;

const bringSql = `
  insert into samverka.observations (area_id, id, agency_id, author_id, kind, theme, measure, from_on, until_on, value, of_value, voice, said, source, source_on)
    select $1, $2, $3, $4, row->>'kind', row->>'theme', row->>'measure', (row->>'fromOn')::date, (row->>'untilOn')::date,
           (row->>'value')::int, (row->>'ofValue')::int, row->>'voice', row->>'said', row->>'source', (row->>'sourceOn')::date
      from (select $5::jsonb) wish (row)`;
