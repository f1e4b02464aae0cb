import { HttpStatus, Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/agencies.js';
import { Published } from '../../../platform/database/published.js';
import { OwnKeys } from '../../../platform/encryption/own-keys.js';
import { sealedWords } from '../../../platform/encryption/voice-words.js';
import type { FormFields } from '../../../platform/http/forms.js';
import { toModerators } from '../../../platform/live/announcement.js';
import { Teller } from '../../../platform/live/teller.js';
import { FloodGate } from './flood-gate.js';
import { formGivenAs, type GivenForm, tokenFor } from './form-tokens.js';
import { PublishedPromisesService, type ToldPromise } from '../published-promises.service.js';
import { emptyVoice, faultsIn, trap, type VoiceFault, voiceIn, type VoiceInput } from './voice-form.js';
import { thanksPage, voicePage } from '../pages/voice-page.js';

/** From where in the world, to where it is said, and in which language. */
export interface VoiceRoute {
  readonly area: string;
  readonly language: Language;
  readonly address: string;
}

/** Null: it is kept. */
export interface RefusedVoice {
  readonly status: HttpStatus;
  readonly page: string;
}

/** Takes what anybody wants to say of an area, if it is sent by a person, at a person's pace, and names nobody. */
@Injectable()
export class VoicesLeftService {
  private readonly gate = new FloodGate();

  constructor(
    private readonly promises: PublishedPromisesService,
    private readonly published: Published,
    private readonly keys: OwnKeys,
    private readonly teller: Teller,
  ) {}

  /** @throws NotFoundException where nothing has been promised */
  async form(area: string, language: Language): Promise<string> {
    return this.formWith(await this.promises.latestOf(area), language, emptyVoice, []);
  }

  /** @throws NotFoundException where nothing has been promised */
  async thanks(area: string, language: Language): Promise<string> {
    return thanksPage(await this.promises.latestOf(area), language);
  }

  /** @throws NotFoundException where nothing has been promised */
  async leave(route: VoiceRoute, fields: FormFields): Promise<RefusedVoice | null> {
    const told = await this.promises.latestOf(route.area);
    const input = voiceIn(fields);
    const refuse = (status: HttpStatus, ...faults: VoiceFault[]) => ({
      status,
      page: this.formWith(told, route.language, input, faults),
    });
    if (!this.gate.lets(route.address)) return refuse(HttpStatus.TOO_MANY_REQUESTS, 'flood');
    const given = formGivenAs(this.keys, route.area, fields.token ?? '');
    const faults = [...faultsOfForm(given, fields), ...faultsIn(input, told.content.area)];
    if (given === undefined || faults.length > 0) return refuse(HttpStatus.UNPROCESSABLE_ENTITY, ...faults);
    if (!this.gate.keeps(route.address)) return refuse(HttpStatus.TOO_MANY_REQUESTS, 'flood');
    if (!(await this.keep(route, given, input))) return refuse(HttpStatus.SERVICE_UNAVAILABLE, 'full');
    return null;
  }

  /** False: more has come than anybody could read. */
  private async keep(
    { area, language }: VoiceRoute,
    { id }: GivenForm,
    { place, text, theme }: VoiceInput,
  ): Promise<boolean> {
    const said = sealedWords(this.keys, id, { place: place === '' ? null : place, text });
    const [left] = await this.published.read<Left>(leaveSql, [area, id, language, theme, said]);
    if (left?.kept !== 'kept') return false;
    void this.teller.tell([toModerators(left.areaId)]);
    return true;
  }

  private formWith(told: ToldPromise, language: Language, input: VoiceInput, faults: VoiceFault[]): string {
    return voicePage(told, language, { token: tokenFor(this.keys, told.address), input, faults });
  }
}

interface Left {
  readonly kept: 'kept' | 'full' | 'nowhere';
  readonly areaId: string;
}

/** A form that was not given out here is as one that has been open for too long: she gets another, with what she wrote. */
function faultsOfForm(given: GivenForm | undefined, fields: FormFields): VoiceFault[] {
  if ((fields[trap] ?? '') !== '') return ['trap'];
  const state = given?.state ?? 'too-late';
  return state === 'right' ? [] : [state];
}

const leaveSql = 'select kept, of_area as "areaId" from published.leave_voice($1, $2, $3, $4, $5)';
