import { BadRequestException, Injectable, type PipeTransform } from '@nestjs/common';

/** Between which two entries a page ends: by time, then by stream and place in it. */
export interface HistoryPlace {
  readonly at: string;
  readonly streamId: string;
  readonly seq: number;
}

const form = /^(20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,15})$/;

export function wordFor({ at, streamId, seq }: HistoryPlace): string {
  return `${at}_${streamId}_${String(seq)}`;
}

/** None at all asks for the newest. */
@Injectable()
export class HistoryPlacePipe implements PipeTransform<unknown, HistoryPlace | null> {
  transform(value: unknown): HistoryPlace | null {
    if (value === undefined) return null;
    const [, at, streamId, seq] = (typeof value === 'string' ? form.exec(value) : null) ?? [];
    if (at === undefined || streamId === undefined || Number.isNaN(Date.parse(at))) throw new BadRequestException();
    return { at, streamId, seq: Number(seq) };
  }
}
