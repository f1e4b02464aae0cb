import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../components/notice.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import classes from './delivery.module.css';
import { stateOfDevice, turnOff, turnOn } from './this-device.js';

const deviceKey = ['this-device'];

/** Whether this very device is told, when no page of ours is open. */
export function DeviceField({ pushKey }: { pushKey: string }) {
  const t = useText();
  const queries = useQueryClient();
  const { data: state } = useQuery({ queryKey: deviceKey, queryFn: stateOfDevice, staleTime: 0 });
  const turn = useMutation({
    mutationFn: (isOn: boolean) => (isOn ? turnOn(pushKey) : turnOff()),
    onSuccess: (next) => {
      queries.setQueryData(deviceKey, next);
    },
  });
  if (state === undefined) return null;
  if (state === 'unable' || state === 'blocked') return <p className={classes.hint}>{t(`delivery.device.${state}`)}</p>;
  return (
    <>
      <Switch
        label={t('delivery.device')}
        description={t('delivery.device.hint')}
        checked={state === 'on'}
        disabled={turn.isPending}
        onChange={({ currentTarget }) => {
          turn.mutate(currentTarget.checked);
        }}
      />
      <div role="status">{state === 'refused' ? <Notice>{t('delivery.device.refused')}</Notice> : null}</div>
      <ProblemText error={turn.error} />
    </>
  );
}
