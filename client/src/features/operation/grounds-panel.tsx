import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OperatedGround, OperationView } from '../../../../src/contract/operation.js';
import { Chip } from '../../components/chip.js';
import { DateInput } from '../../components/date-input.js';
import { FormDialog } from '../../components/form-dialog.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useDates } from '../../lib/dates.js';
import { useLanguageStore } from '../../lib/language.js';
import { useText } from '../../lib/text.js';
import { useKeepGround } from './operation.api.js';

/** By which provisions agencies may tell each other, and on which days each may be used. */
export function GroundsPanel({ view: { grounds } }: { view: OperationView }) {
  const t = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = grounds.find(({ groundId }) => groundId === openId);
  const heads = [t('operation.ground'), t('operation.ground.from'), t('operation.ground.until')];
  return (
    <Panel title={t('operation.grounds', { count: grounds.length })} isFlush>
      <ListTable heads={heads} hasActs>
        {grounds.map((ground) => (
          <GroundRow key={ground.groundId} ground={ground} onChange={setOpenId} />
        ))}
      </ListTable>
      {open ? (
        <ValidityDialog
          ground={open}
          onClose={() => {
            setOpenId(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

function GroundRow({ ground, onChange }: { ground: OperatedGround; onChange: (groundId: string) => void }) {
  const t = useText();
  const { day } = useDates();
  const { groundId, provision, words, isInterpretation, validFrom, validUntil } = ground;
  const { name } = words[useLanguageStore((state) => state.language)];
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={table.meta}>{provision}</span>
        {isInterpretation ? <Chip>{t('operation.ground.reading')}</Chip> : null}
      </th>
      <td data-label={t('operation.ground.from')}>{day(validFrom)}</td>
      <td data-label={t('operation.ground.until')}>{validUntil ? day(validUntil) : t('operation.ground.noEnd')}</td>
      <td>
        <span className={table.acts}>
          <Button
            aria-label={t('operation.ground.changeOf', { name })}
            onClick={() => {
              onChange(groundId);
            }}
          >
            {t('operation.ground.change')}
          </Button>
        </span>
      </td>
    </tr>
  );
}

function ValidityDialog({ ground, onClose }: { ground: OperatedGround; onClose: () => void }) {
  const t = useText();
  const keep = useKeepGround();
  const { groundId, provision } = ground;
  const [validFrom, setFrom] = useState(ground.validFrom);
  const [validUntil, setUntil] = useState(ground.validUntil ?? '');
  return (
    <FormDialog
      title={t('operation.ground.title', { provision })}
      act={t('common.save')}
      error={keep.error}
      isBusy={keep.isPending}
      isReady={validFrom !== '' && (validUntil === '' || validFrom <= validUntil)}
      onSubmit={() => {
        keep.mutate({ groundId, validFrom, validUntil: validUntil || null }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('operation.ground.hint')}</p>
      <DateInput label={t('operation.ground.from')} value={validFrom} onChange={setFrom} />
      <DateInput
        label={t('operation.ground.until')}
        description={t('operation.ground.untilHint')}
        value={validUntil}
        min={validFrom}
        onChange={setUntil}
      />
    </FormDialog>
  );
}
