import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { MessageKey } from '../../lib/messages/sv.js';
import { usePageActs } from '../../lib/page-acts.js';
import { useText } from '../../lib/text.js';
import { CaseDialog, type AskedActName } from './case-dialog.js';
import { useReopen } from '../cases/use-reopen.js';

/** To take up a case again asks nothing: it can be undone. */
type CaseActName = AskedActName | 'reopen';

/** What can be done with the case: what may not be done is not there. */
export function CaseMenu({ view }: { view: CaseView }) {
  const t = useText();
  const [act, setAct] = useState<AskedActName | null>(null);
  const reopen = useReopen(view.card);
  const acts = actsOn(view);
  const run = (name: CaseActName) => {
    if (name === 'reopen') reopen();
    else setAct(name);
  };
  usePageActs(() =>
    acts.map((name) => ({
      id: name,
      words: t(wordsOf(name, view)),
      run: () => {
        run(name);
      },
    })),
  );
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button px={8} aria-label={t('case.menu')} title={t('case.menu')}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acts.map((name) => (
            <Menu.Item
              key={name}
              onClick={() => {
                run(name);
              }}
            >
              {t(wordsOf(name, view))}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {act ? (
        <CaseDialog
          act={act}
          view={view}
          onClose={() => {
            setAct(null);
          }}
        />
      ) : null}
    </>
  );
}

function actsOn({ may, card, otherAgencies }: CaseView): CaseActName[] {
  const isClosed = card.closedAt !== null;
  const allowed: [CaseActName, boolean][] = [
    ['describe', may.describe],
    ['assign', may.assign],
    ['handOver', may.assign],
    ['move', may.move],
    ['invite', may.invite && otherAgencies.length > 0],
    ['consent', may.recordConsent],
    ['restrict', may.restrict],
    ['merge', may.close && !isClosed],
    ['close', may.close && !isClosed],
    ['reopen', may.close && isClosed],
    ['endPart', may.endPart],
    ['endPartOf', may.endPartOf.length > 0],
    ['knowledge', may.seeReaders],
    ['export', true],
  ];
  return allowed.filter(([, isAllowed]) => isAllowed).map(([name]) => name);
}

function wordsOf(name: CaseActName, { card }: CaseView): MessageKey {
  if (name === 'export') return 'export.act';
  return name === 'restrict' && card.isRestricted ? 'case.act.unrestrict' : `case.act.${name}`;
}
