import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import classes from './persons.module.css';
import { disputesOf } from './shown-persons.js';

/** What somebody says is not so, by field, with who says it and when. */
export function DisputeList({ view, person }: Omit<PersonDialogProps, 'onClose'>) {
  const t = useText();
  const id = useId();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const disputes = disputesOf(view, person);
  if (disputes.length === 0) return null;
  return (
    <section className={classes.disputes} aria-labelledby={id}>
      <h3 id={id}>{t('persons.disputes')}</h3>
      <ul>
        {disputes.map((dispute) => (
          <li key={`${dispute.streamId}/${dispute.id}`}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
            <div>
              <p>
                <strong>{t(`persons.field.${dispute.field}`)}:</strong> {dispute.words}
              </p>
              <p className={classes.state}>
                {t('persons.disputes.by', {
                  by: view.people.find((each) => each.id === dispute.authorId)?.name ?? t('person.unknown'),
                  agency: words.agency(dispute.agencyId),
                  at: moment(dispute.at),
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
