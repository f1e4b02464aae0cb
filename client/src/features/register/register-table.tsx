import type { DisclosureEntry, RegisterView } from '../../../../src/contract/register.js';
import { ListTable } from '../../components/list-table.js';
import { Notice } from '../../components/notice.js';
import table from '../../components/table.module.css';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';

/** One row for each receiver. */
export function RegisterTable({ view: { entries, agencies, isCut } }: { view: RegisterView }) {
  const t = useText();
  if (entries.length === 0) return <p className={table.none}>{t('register.none')}</p>;
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? t('agency.unknown');
  const heads = (['when', 'fromWhom', 'toWhom', 'what', 'ground', 'reference'] as const).map((head) =>
    t(`register.${head}`),
  );
  return (
    <>
      <ListTable heads={heads}>
        {entries.map((entry) => (
          <Entry key={entry.reference} entry={entry} nameOf={nameOf} />
        ))}
      </ListTable>
      {isCut ? <Notice>{t('register.cut', { count: entries.length })}</Notice> : null}
    </>
  );
}

function Entry({ entry, nameOf }: { entry: DisclosureEntry; nameOf: (id: string) => string }) {
  const t = useText();
  const { moment } = useDates();
  const { at, fromAgencyId, toAgencyId, kind, isRenewed, code, provision, reference } = entry;
  return (
    <tr>
      <th scope="row">
        <time dateTime={at}>{moment(at)}</time>
      </th>
      <td data-label={t('register.fromWhom')}>{nameOf(fromAgencyId)}</td>
      <td data-label={t('register.toWhom')}>{nameOf(toAgencyId)}</td>
      <td data-label={t('register.what')}>
        <span className={table.value}>
          {t(`register.kind.${kind}`)}
          <span className={table.meta}>{isRenewed ? t('register.renewed', { code }) : code}</span>
        </span>
      </td>
      <td data-label={t('register.ground')}>{provision ?? t('register.theirs')}</td>
      <td data-label={t('register.reference')}>
        <code>{reference.slice(0, 8)}</code>
      </td>
    </tr>
  );
}
