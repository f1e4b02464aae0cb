import type { Language } from '../../../contract/agencies.js';
import { voiceLimits, voiceThemes } from '../../../contract/voices.js';
import { pageOf, promiseOf, thanksOf, voiceOf } from './page.js';
import type { ToldPromise } from '../published-promises.service.js';
import { namesIn, trap, type VoiceFault, type VoiceInput } from '../leaving-a-voice/voice-form.js';
import { type VoicePageWords, voiceWords } from '../words/voice-words.js';

/** What stands in a form that is given out. */
export interface VoiceForm {
  readonly token: string;
  readonly input: VoiceInput;
  readonly faults: readonly VoiceFault[];
}

/** Where anybody says what she thinks of an area: a form as plain as they come. */
export function voicePage(told: ToldPromise, language: Language, form: VoiceForm): string {
  const words = voiceWords[language];
  const { area } = told.content;
  return pageOf({
    language,
    title: form.faults.length > 0 ? `${words.faulty}: ${words.title(area)}` : words.title(area),
    otherHref: voiceOf(language === 'sv' ? 'en' : 'sv', told.address),
    head: <h1>{words.title(area)}</h1>,
    children: (
      <div className="wide statement">
        {form.faults.length > 0 ? <Faults form={form} words={words} area={area} /> : null}
        <p>{words.intro}</p>
        <p>
          <strong>{words.nobody}</strong>
        </p>
        <p>{words.notAReport}</p>
        <Form form={form} words={words} action={voiceOf(language, told.address)} />
        <h2>{words.kept}</h2>
        <p>{words.keptText}</p>
      </div>
    ),
  });
}

/** That it has come in. */
export function thanksPage(told: ToldPromise, language: Language): string {
  const words = voiceWords[language];
  return pageOf({
    language,
    title: words.thanks,
    otherHref: thanksOf(language === 'sv' ? 'en' : 'sv', told.address),
    head: <h1>{words.thanks}</h1>,
    children: (
      <div className="wide statement">
        <p>{words.thanksText}</p>
        <p>
          <a href={promiseOf(language, told)}>{words.back}</a>
        </p>
      </div>
    ),
  });
}

interface PartProps {
  form: VoiceForm;
  words: VoicePageWords;
}

function Faults({ form: { faults, input }, words, area }: PartProps & { area: string }) {
  return (
    <section className="faults" role="alert" aria-labelledby="faults">
      <h2 id="faults">{words.faulty}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>
            {words.faults[fault]}
            {fault === 'names' ? ` ${words.names} ${namesIn(input, area).join(', ')}.` : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Form({ form: { token, input, faults }, words, action }: PartProps & { action: string }) {
  const wrong = (fault: VoiceFault) =>
    faults.includes(fault) ? { 'aria-invalid': true, 'aria-describedby': 'faults' } : {};
  const mayInsist = input.isSure || (['names', 'phone', 'initials'] as const).some((fault) => faults.includes(fault));
  return (
    <form method="post" action={action} className="voice">
      <input type="hidden" name="token" value={token} />
      <p className="trap" aria-hidden="true">
        <label htmlFor={trap}>{words.trapLabel}</label>
        <input type="text" id={trap} name={trap} tabIndex={-1} autoComplete="off" />
      </p>
      <label htmlFor="theme">{words.themeLabel}</label>
      <select id="theme" name="theme" required defaultValue={input.theme} {...wrong('theme')}>
        <option value="">{words.choose}</option>
        {voiceThemes.map((theme) => (
          <option key={theme} value={theme}>
            {words.themes[theme]}
          </option>
        ))}
      </select>
      <label htmlFor="place">{words.placeLabel}</label>
      <p id="place-hint">{words.placeHint}</p>
      <input
        type="text"
        id="place"
        name="place"
        maxLength={voiceLimits.place}
        defaultValue={input.place}
        aria-describedby="place-hint"
      />
      <Words input={input} words={words} attributes={wrong('text')} />
      {mayInsist ? <Sure words={words} isSure={input.isSure} /> : null}
      <button type="submit">{words.send}</button>
    </form>
  );
}

function Words({ input, words, attributes }: { input: VoiceInput; words: VoicePageWords; attributes: object }) {
  const { min, max } = voiceLimits.text;
  return (
    <>
      <label htmlFor="text">{words.textLabel}</label>
      <p id="text-hint">{words.textHint(max)}</p>
      <textarea
        id="text"
        name="text"
        rows={7}
        required
        minLength={min}
        maxLength={max}
        defaultValue={input.text}
        aria-describedby="text-hint"
        {...attributes}
      />
    </>
  );
}

function Sure({ words, isSure }: { words: VoicePageWords; isSure: boolean }) {
  return (
    <label className="sure">
      <input type="checkbox" name="sure" value="yes" defaultChecked={isSure} /> {words.sure}
    </label>
  );
}
