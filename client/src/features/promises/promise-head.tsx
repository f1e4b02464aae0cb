import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { PromiseView } from '../../../../src/contract/promises.js';
import { AddButton } from '../../components/add-button.js';
import { Chip } from '../../components/chip.js';
import { PageHead } from '../../components/page-head.js';
import { useText } from '../../lib/text.js';
import classes from './promise.module.css';
import { NoPersons } from './no-persons.js';
import { waitingIn } from './proposals.js';
import { usePublicAddress } from './use-public-address.js';
import { useStateWords } from './use-state-words.js';

interface PromiseHeadProps {
  promise: PromiseView;
  onAdd: () => void;
  onPropose: () => void;
}

/** Which promise, how far it has come, who is in it, and what can be done. */
export function PromiseHead({ promise, onAdd, onPropose }: PromiseHeadProps) {
  const t = useText();
  const stateOf = useStateWords();
  const { areaName, year, version, mayKeep, focuses } = promise;
  const isProposed = waitingIn(promise) !== null;
  return (
    <PageHead
      title={t('promise.title', { area: areaName, year: String(year) })}
      state={<Chip>{stateOf({ isProposed, version })}</Chip>}
      facts={<Facts promise={promise} />}
      actions={
        mayKeep ? (
          <>
            {focuses.length < 9 ? <AddButton words={t('promise.focus.add')} onClick={onAdd} /> : null}
            <Button variant="filled" size="compact-sm" disabled={focuses.length === 0} onClick={onPropose}>
              {t('promise.propose')}
            </Button>
          </>
        ) : null
      }
    />
  );
}

function Facts({ promise }: { promise: PromiseView }) {
  const t = useText();
  const publicAddress = usePublicAddress(promise);
  const { activities, version } = promise;
  const done = activities.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <>
      <span>{t('promise.activitiesDone', { done, planned: activities.length })}</span>
      <NoPersons />
      {version === null ? null : (
        <span>
          <a className={classes.link} href={publicAddress(null)} target="_blank" rel="noopener">
            {t('promise.public')}
          </a>
          <IconExternalLink size={14} stroke={1.75} aria-hidden />
        </span>
      )}
    </>
  );
}
