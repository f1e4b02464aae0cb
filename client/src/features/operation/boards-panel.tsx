import { useDisclosure } from '@mantine/hooks';
import type { OperationView } from '../../../../src/contract/operation.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import { useList, useText } from '../../lib/text.js';
import { AddButton } from '../../components/add-button.js';
import { CreateBoardDialog } from './create-board-dialog.js';

export function BoardsPanel({ view }: { view: OperationView }) {
  const t = useText();
  const list = useList();
  const [isCreating, { open, close }] = useDisclosure();
  const namesOf = (ids: string[]) => view.agencies.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return (
    <Panel
      title={t('operation.boards', { count: view.boards.length })}
      aside={<AddButton words={t('operation.newBoard')} onClick={open} />}
      isFlush
    >
      <ListTable heads={[t('operation.name'), t('operation.template'), t('operation.onBoard')]}>
        {view.boards.map(({ id, name, template, agencyIds }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={t('operation.template')}>{t(`template.${template}`)}</td>
            <td data-label={t('operation.onBoard')}>{list(namesOf(agencyIds))}</td>
          </tr>
        ))}
      </ListTable>
      {isCreating ? <CreateBoardDialog view={view} onClose={close} /> : null}
    </Panel>
  );
}
