import { Stack } from '@mantine/core';
import type { NoticeChoice } from '../../../../src/contract/notices.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { ChoiceRows } from './choice-rows.js';
import { useChooseNotices, useNoticeSettings } from './delivery.api.js';
import classes from './delivery.module.css';
import { DeviceField } from './device-field.js';
import { kindsFor } from './kinds-for-me.js';
import { QuietFields } from './quiet-fields.js';

/** How I want to be told, beside the bell. */
export function DeliveryPanel() {
  const t = useText();
  const view = useNoticeSettings();
  const choose = useChooseNotices();
  const viewer = useViewer();
  if (!view) return null;
  const { choices, quiet, sendsMail, pushKey } = view;
  const inOrder = kindsFor(viewer).flatMap((kind) => choices.find((choice) => choice.kind === kind) ?? []);
  const change = (changed: NoticeChoice) => {
    choose.mutate({ quiet, choices: choices.map((choice) => (choice.kind === changed.kind ? changed : choice)) });
  };
  return (
    <Panel title={t('delivery.title')}>
      <Stack gap="md">
        <p className={classes.hint}>{t('delivery.intro')}</p>
        {sendsMail ? null : <p className={classes.hint}>{t('delivery.mail.none')}</p>}
        {pushKey === null ? (
          <p className={classes.hint}>{t('delivery.push.none')}</p>
        ) : (
          <DeviceField pushKey={pushKey} />
        )}
        <QuietFields
          quiet={quiet}
          onChange={(next) => {
            choose.mutate({ quiet: next, choices });
          }}
        />
        <ChoiceRows choices={inOrder} onChange={change} />
        <ProblemText error={choose.error} />
      </Stack>
    </Panel>
  );
}
