import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from '../pictures/pictures.module.css';

/** All that an agreement says. */
export function AgreementText({ view, agreement }: { view: AgreementsView; agreement: AgreementView }) {
  const t = useText();
  const { day } = useDates();
  const { level, underId, purpose, year, fromOn, untilOn, reviewOn, themes, groups } = agreement;
  const under = view.agreements.find(({ id }) => id === underId)?.title;
  const facts = [
    ['purpose', purpose],
    ['level', t(`agreement.level.${level}`)],
    ['under', under ?? ''],
    ['from', t('agreement.period', { from: day(fromOn), until: day(untilOn) })],
    ['review', day(reviewOn)],
    ['year', String(year)],
    ['themes', themes.map((theme) => t(`picture.theme.${theme}`)).join('\n')],
    ['groups', groups.map(({ name, task }) => `${name}: ${task}`).join('\n')],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, words]) =>
        words === '' ? null : (
          <div key={name}>
            <dt>{t(`agreement.field.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
