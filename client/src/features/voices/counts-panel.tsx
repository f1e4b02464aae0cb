import type { VoicesView } from '../../../../src/contract/voices.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useText } from '../../lib/text.js';
import classes from './voices.module.css';

/** How many have been heard, by area and theme. */
export function CountsPanel({ view: { counts, areas } }: { view: VoicesView }) {
  const t = useText();
  const heads = (['theme', 'area', 'count'] as const).map((head) => t(`voices.head.${head}`));
  const nameOf = (areaId: string) => areas.find(({ id }) => id === areaId)?.name;
  return (
    <Panel title={t('voices.counts')} isFlush>
      <p className={classes.hint}>{t('voices.counts.hint')}</p>
      {counts.length === 0 ? <p className={table.none}>{t('voices.counts.none')}</p> : null}
      {counts.length > 0 ? (
        <ListTable heads={heads}>
          {counts.map(({ areaId, theme, accepted }) => (
            <tr key={`${areaId} ${theme}`}>
              <th scope="row">{t(`voices.theme.${theme}`)}</th>
              <td data-label={heads[1]}>{nameOf(areaId)}</td>
              <td data-label={heads[2]}>{accepted}</td>
            </tr>
          ))}
        </ListTable>
      ) : null}
    </Panel>
  );
}
