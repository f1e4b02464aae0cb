import type { PublishedFocus, PublishedIndicator, PublishedPromise } from '../../../../src/contract/promises.js';
import { useDates } from '../../lib/dates.js';
import { useList, useText } from '../../lib/text.js';
import classes from './promise.module.css';
import { useFigureWords } from './use-figure-words.js';

/** All that is told, in the order in which the public page tells it. */
export function PublishedText({ content }: { content: PublishedPromise }) {
  const t = useText();
  const list = useList();
  const { full } = useDates();
  const { area, year, summary, activities, updatedOn, focuses, parties, note, isExample } = content;
  return (
    <section className={classes.told} aria-label={t('promise.text.label')}>
      <h3>{t('promise.title', { area, year: String(year) })}</h3>
      {isExample ? <p className={classes.meta}>{t('promise.text.example')}</p> : null}
      <p>{summary}</p>
      <p className={classes.meta}>{t('promise.text.activities', { ...activities, day: full(updatedOn) })}</p>
      {focuses.map((focus) => (
        <Focus key={focus.place} focus={focus} />
      ))}
      {note ? <p>{t('promise.text.note', { note })}</p> : null}
      <p className={classes.meta}>{t('promise.text.parties', { parties: list(parties) })}</p>
    </section>
  );
}

function Focus({ focus }: { focus: PublishedFocus }) {
  const t = useText();
  const { full } = useDates();
  const { place, theme, commitment, explanation, responsible, nextFollowUpOn, indicators, done } = focus;
  return (
    <div className={classes.toldFocus}>
      <p className={classes.meta}>{`${String(place)}. ${theme}`}</p>
      <h4>{commitment}</h4>
      {explanation ? <p>{explanation}</p> : null}
      <p className={classes.meta}>
        {t('promise.text.responsible', { responsible })}
        {nextFollowUpOn ? ` · ${t('promise.text.next', { day: full(nextFollowUpOn) })}` : ''}
      </p>
      <ul>
        {indicators.map((indicator) => (
          <Indicator key={indicator.name} indicator={indicator} />
        ))}
      </ul>
      <p className={classes.did}>{done.length === 0 ? t('promise.text.nothing') : t('promise.text.done')}</p>
      <ul>
        {done.map(({ on, what }, at) => (
          <li key={at}>{`${full(on)}: ${what}`}</li>
        ))}
      </ul>
    </div>
  );
}

function Indicator({
  indicator: { name, start, outcome, target, targetOn, reachedOn },
}: {
  indicator: PublishedIndicator;
}) {
  const t = useText();
  const { full } = useDates();
  const figure = useFigureWords();
  const facts = [
    start ? t('promise.indicator.start', { figure: figure(start), day: full(start.on) }) : '',
    reachedOn
      ? t('promise.indicator.reached', { target, day: full(reachedOn) })
      : t('promise.indicator.target', { target, day: full(targetOn) }),
    outcome ? t('promise.indicator.measured', { day: full(outcome.on), source: outcome.source }) : '',
  ];
  return (
    <li>
      {name}: <strong>{outcome ? figure(outcome) : t('promise.indicator.notYet')}</strong>
      <span className={classes.meta}>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
