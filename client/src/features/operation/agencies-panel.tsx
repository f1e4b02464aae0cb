import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { AgencyView } from '../../../../src/contract/agencies.js';
import type { OperationView } from '../../../../src/contract/operation.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useText } from '../../lib/text.js';
import { AddButton } from '../../components/add-button.js';
import { CreateAgencyDialog } from './create-agency-dialog.js';
import { InviteManagerDialog } from './invite-manager-dialog.js';

export function AgenciesPanel({ view }: { view: OperationView }) {
  const t = useText();
  const [isCreating, { open, close }] = useDisclosure();
  const [inviting, setInviting] = useState<AgencyView | null>(null);
  const agencies = [...view.agencies].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  return (
    <Panel
      title={t('operation.agencies', { count: agencies.length })}
      aside={<AddButton words={t('operation.newAgency')} onClick={open} />}
      isFlush
    >
      <ListTable heads={[t('operation.name'), t('operation.kind'), t('operation.authority')]} hasActs>
        {agencies.map((agency) => (
          <AgencyRow
            key={agency.id}
            view={view}
            agency={agency}
            onInvite={() => {
              setInviting(agency);
            }}
          />
        ))}
      </ListTable>
      {isCreating ? <CreateAgencyDialog view={view} onClose={close} /> : null}
      {inviting ? (
        <InviteManagerDialog
          agency={inviting}
          onClose={() => {
            setInviting(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

interface AgencyRowProps {
  view: OperationView;
  agency: AgencyView;
  onInvite: () => void;
}

function AgencyRow({ view, agency, onInvite }: AgencyRowProps) {
  const t = useText();
  const authority = view.authorities.find(({ id }) => id === agency.authorityId)?.name ?? '';
  return (
    <tr>
      <th scope="row">
        {agency.name}
        {agency.shortName === agency.name ? null : <span className={table.meta}>{agency.shortName}</span>}
      </th>
      <td data-label={t('operation.kind')}>{t(`kind.${agency.kind}`)}</td>
      <td data-label={t('operation.authority')}>
        {authority}
        {agency.isPublicAuthority ? null : <span className={table.meta}>{t('operation.notPublic')}</span>}
      </td>
      <td>
        <div className={table.acts}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('operation.inviteManagerOf', { agency: agency.name })}
            onClick={onInvite}
          >
            {t('operation.inviteManager')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
