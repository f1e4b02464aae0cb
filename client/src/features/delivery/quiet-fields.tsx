import { Checkbox, Switch, TextInput } from '@mantine/core';
import type { QuietHours } from '../../../../src/contract/notices.js';
import { useText } from '../../lib/text.js';
import classes from './delivery.module.css';

const evening: QuietHours = { from: '18:00', until: '07:00', onWeekends: true };

interface QuietFieldsProps {
  quiet: QuietHours | null;
  onChange: (quiet: QuietHours | null) => void;
}

/** When one is left in peace: from all but what cannot wait. */
export function QuietFields({ quiet, onChange }: QuietFieldsProps) {
  const t = useText();
  return (
    <div className={classes.quiet}>
      <Switch
        label={t('delivery.quiet')}
        description={t('delivery.quiet.hint')}
        checked={quiet !== null}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked ? evening : null);
        }}
      />
      {quiet ? (
        <div className={classes.hours}>
          {(['from', 'until'] as const).map((end) => (
            <TextInput
              key={end}
              type="time"
              required
              withAsterisk={false}
              label={t(`delivery.quiet.${end}`)}
              value={quiet[end]}
              onChange={({ currentTarget }) => {
                if (currentTarget.value) onChange({ ...quiet, [end]: currentTarget.value });
              }}
            />
          ))}
          <Checkbox
            label={t('delivery.quiet.weekends')}
            checked={quiet.onWeekends}
            onChange={({ currentTarget }) => {
              onChange({ ...quiet, onWeekends: currentTarget.checked });
            }}
          />
        </div>
      ) : null}
    </div>
  );
}
