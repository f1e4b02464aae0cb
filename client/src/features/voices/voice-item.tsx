import { Button } from '@mantine/core';
import type { AreaView } from '../../../../src/contract/boards.js';
import type { VoiceView } from '../../../../src/contract/voices.js';
import { Chip } from '../../components/chip.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { TracesNotice } from '../concerns/traces-warning.js';
import classes from './voices.module.css';

export type Decision = 'accept' | 'decline';

interface VoiceItemProps {
  voice: VoiceView;
  areas: AreaView[];
  onDecide: (voice: VoiceView, decision: Decision) => void;
}

/** Something that a citizen has said and nobody has decided on: what, where and when, and what in it may point somebody out. */
export function VoiceItem({ voice, areas, onDecide }: VoiceItemProps) {
  const t = useText();
  const { moment } = useDates();
  const theme = t(`voices.theme.${voice.theme}`);
  const about = { theme: theme.toLowerCase(), moment: moment(voice.cameAt) };
  const acts: readonly Decision[] = ['accept', 'decline'];
  return (
    <li className={classes.item}>
      <VoiceFacts voice={voice} areas={areas} />
      <p className={classes.text} lang={voice.language}>
        {voice.text}
      </p>
      <TracesNotice text={voice.text ?? ''}>{t('voices.traces')}</TracesNotice>
      <div className={classes.acts}>
        {acts.map((decision) => (
          <Button
            key={decision}
            variant={decision === 'accept' ? 'filled' : 'default'}
            aria-label={t(`voices.${decision}.of`, about)}
            onClick={() => {
              onDecide(voice, decision);
            }}
          >
            {t(`voices.${decision}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** Its theme, place, area and the hour in which it came. */
export function VoiceFacts({ voice, areas }: Pick<VoiceItemProps, 'voice' | 'areas'>) {
  const t = useText();
  const { moment } = useDates();
  const area = areas.find(({ id }) => id === voice.areaId)?.name ?? '';
  return (
    <div className={classes.facts}>
      <Chip>{t(`voices.theme.${voice.theme}`)}</Chip>
      {voice.place === null ? null : <span>{t('voices.place', { place: voice.place })}</span>}
      <span className={classes.meta}>{t('voices.came', { area, moment: moment(voice.cameAt) })}</span>
      {voice.language === 'en' ? <span className={classes.meta}>{t('voices.english')}</span> : null}
    </div>
  );
}
